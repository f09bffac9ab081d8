package org.throughline.communication.outbox;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.communication.PracticeAddresses;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.PracticeId;
import org.throughline.kernel.RuleViolation;
import org.throughline.platform.database.Columns;
import org.throughline.practice.EmergencyRoutes;

/** Addresses as rows of {@code communication.channel_address}. */
@Repository
class MailAddresses implements PracticeAddresses {

    private final JdbcClient database;
    private final EmergencyRoutes routes;

    MailAddresses(JdbcClient database, EmergencyRoutes routes) {
        this.database = database;
        this.routes = routes;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<ContactPoint> of(PracticeId practice) {
        return database.sql("""
                        select address from communication.channel_address
                        where practice_id = :practice and channel = 'email' order by address limit 1
                        """)
                .param("practice", practice.value())
                .query((row, number) -> row.getString("address"))
                .optional()
                .flatMap(ContactPoint::email);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<PracticeId> practiceAt(ContactPoint address) {
        return database.sql("""
                        select practice_id from communication.channel_address
                        where address = lower(:address) and channel = 'email'
                        """)
                .param("address", address.value())
                .query((row, number) -> new PracticeId(Columns.id(row, "practice_id")))
                .optional();
    }

    /** The route is asked for in the practice, the address is written outside of any. */
    @Override
    public void open(ContactPoint address, PracticeId practice) {
        if (routes.of(practice).isEmpty()) {
            throw RuleViolation.of("communication.emergency-route-missing");
        }
        database.sql("""
                        insert into communication.channel_address (address, channel, practice_id)
                        values (:address, 'email', :practice) on conflict (address) do nothing
                        """)
                .param("address", address.value())
                .param("practice", practice.value())
                .update();
    }
}
