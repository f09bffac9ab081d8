package org.throughline.communication.line;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.communication.Channel;
import org.throughline.kernel.ContactPoint;
import org.throughline.platform.database.Columns;

/** How far a provider's own list of what came to a number was compared with ours (R2). */
@Repository
class SweepMarks {

    private final JdbcClient database;

    SweepMarks(JdbcClient database) {
        this.database = database;
    }

    /** Empty before the first look. */
    @Transactional(readOnly = true)
    Optional<Instant> checkedTo(Channel channel, ContactPoint number) {
        return database.sql("""
                        select checked_to from communication.provider_sweep
                        where channel = :channel and number = :number
                        """)
                .param("channel", channel.code())
                .param("number", number.value())
                .query((row, count) -> Columns.instant(row, "checked_to"))
                .optional();
    }

    @Transactional
    void checked(Channel channel, ContactPoint number, int missing, Instant now) {
        database.sql("""
                        insert into communication.provider_sweep (channel, number, checked_to, missing)
                        values (:channel, :number, :now, :missing)
                        on conflict (practice_id, channel, number) do update
                            set checked_to = excluded.checked_to, missing = excluded.missing
                        """)
                .param("channel", channel.code())
                .param("number", number.value())
                .param("now", Columns.at(now))
                .param("missing", missing)
                .update();
    }
}
