package org.throughline.communication.outbox;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.communication.Channel;
import org.throughline.communication.PracticeAddresses;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.PracticeId;
import org.throughline.kernel.RuleViolation;
import org.throughline.platform.database.Columns;
import org.throughline.practice.EmergencyRoutes;

/** Addresses as rows of {@code communication.channel_address}. */
@Repository
class ChannelAddresses implements PracticeAddresses {

    private final JdbcClient database;
    private final EmergencyRoutes routes;

    ChannelAddresses(JdbcClient database, EmergencyRoutes routes) {
        this.database = database;
        this.routes = routes;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<ContactPoint> of(PracticeId practice) {
        return first(practice, Channel.EMAIL).flatMap(ContactPoint::email);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<ContactPoint> textNumber(PracticeId practice) {
        return first(practice, Channel.SMS).map(number -> new ContactPoint(ContactPoint.Kind.PHONE, number));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<ContactPoint> faxNumber(PracticeId practice) {
        return first(practice, Channel.FAX).map(number -> new ContactPoint(ContactPoint.Kind.PHONE, number));
    }

    private Optional<String> first(PracticeId practice, Channel channel) {
        return database.sql("""
                        select address from communication.channel_address
                        where practice_id = :practice and channel = :channel and ended_at is null order by address limit 1
                        """)
                .param("practice", practice.value())
                .param("channel", channel.code())
                .query((row, number) -> row.getString("address"))
                .optional();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<PracticeId> practiceAt(ContactPoint address) {
        return practiceAt(address, Channel.writingTo(address.kind()));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<PracticeId> practiceFaxingFrom(ContactPoint number) {
        return practiceAt(number, Channel.FAX);
    }

    private Optional<PracticeId> practiceAt(ContactPoint address, Channel channel) {
        return database.sql("""
                        select practice_id from communication.channel_address
                        where address = lower(:address) and channel = :channel
                        """)
                .param("address", address.value())
                .param("channel", channel.code())
                .query((row, number) -> new PracticeId(Columns.id(row, "practice_id")))
                .optional();
    }

    /** The route is asked for in the practice, the address is written outside of any. */
    @Override
    public void open(ContactPoint address, PracticeId practice) {
        if (routes.of(practice).isEmpty()) {
            throw RuleViolation.of("communication.emergency-route-missing");
        }
        open(address, Channel.writingTo(address.kind()), practice);
    }

    @Override
    public void openFax(ContactPoint number, PracticeId practice) {
        open(number, Channel.FAX, practice);
    }

    @Override
    public void endFax(PracticeId practice, Instant at) {
        database.sql("""
                        update communication.channel_address set ended_at = :at
                        where practice_id = :practice and channel = :channel and ended_at is null
                        """)
                .param("practice", practice.value())
                .param("channel", Channel.FAX.code())
                .param("at", Columns.at(at))
                .update();
    }

    private void open(ContactPoint address, Channel channel, PracticeId practice) {
        database.sql("""
                        insert into communication.channel_address (address, channel, practice_id)
                        values (:address, :channel, :practice)
                        on conflict (address, channel) do update set practice_id = excluded.practice_id, ended_at = null
                        where channel_address.ended_at is not null
                        """)
                .param("address", address.value())
                .param("channel", channel.code())
                .param("practice", practice.value())
                .update();
    }
}
