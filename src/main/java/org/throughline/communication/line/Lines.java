package org.throughline.communication.line;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.communication.Channel;
import org.throughline.communication.CommunicationId;
import org.throughline.kernel.ContactPoint;
import org.throughline.platform.database.Columns;

/** Numbers and addresses as rows of {@code communication.line}; the row is the lock of all that leaves there. */
@Repository
public class Lines {

    private final JdbcClient database;

    Lines(JdbcClient database) {
        this.database = database;
    }

    /** Holds the line until the transaction ends; whether it was stopped. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean lock(Channel channel, ContactPoint to) {
        return database.sql("""
                        insert into communication.line (channel, address) values (:channel, :address)
                        on conflict (practice_id, channel, address) do update set address = excluded.address
                        returning stopped_at is not null as stopped
                        """)
                .param("channel", channel.code())
                .param("address", to.value())
                .query((row, number) -> row.getBoolean("stopped"))
                .single();
    }

    /** Whether it is stopped as far as anybody knows. */
    @Transactional(readOnly = true)
    public boolean stopped(Channel channel, ContactPoint to) {
        return database.sql("""
                        select from communication.line
                        where channel = :channel and address = :address and stopped_at is not null
                        """)
                .param("channel", channel.code())
                .param("address", to.value())
                .query((row, number) -> true)
                .optional()
                .isPresent();
    }

    /** Ends everything that leaves there, because of this message. */
    public void stop(Channel channel, ContactPoint to, CommunicationId because, Instant now) {
        database.sql("""
                        update communication.line set stopped_at = :now, stopped_by = :because
                        where channel = :channel and address = :address
                        """)
                .param("channel", channel.code())
                .param("address", to.value())
                .param("because", because.value())
                .param("now", Columns.at(now))
                .update();
    }

    /** Lets messages leave there again, because of a word that came then; whether it did. A stop that came after it stays. */
    public boolean start(Channel channel, ContactPoint to, Instant at) {
        return database.sql("""
                        update communication.line set stopped_at = null, stopped_by = null
                        where channel = :channel and address = :address and stopped_at <= :at
                        """)
                        .param("channel", channel.code())
                        .param("address", to.value())
                        .param("at", Columns.at(at))
                        .update()
                > 0;
    }
}
