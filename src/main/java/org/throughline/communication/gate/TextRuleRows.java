package org.throughline.communication.gate;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.platform.database.Columns;

/** The bound practice's rules for texts as its row of {@code communication.text_rule}. */
@Repository
public class TextRuleRows {

    private final JdbcClient database;

    TextRuleRows(JdbcClient database) {
        this.database = database;
    }

    /** The usual ones, unless the practice has narrowed them. */
    @Transactional(readOnly = true)
    public TextRules current() {
        return database.sql("select from_time, until_time, most_a_day, most_a_week from communication.text_rule")
                .query((row, number) -> new TextRules(
                        row.getObject("from_time", LocalTime.class),
                        row.getObject("until_time", LocalTime.class),
                        row.getInt("most_a_day"),
                        row.getInt("most_a_week")))
                .optional()
                .orElse(TextRules.USUAL);
    }

    /** Since when no text leaves, because the manager said so. */
    @Transactional(readOnly = true)
    public Optional<Instant> pausedAt() {
        return database.sql("select paused_at from communication.text_rule where paused_at is not null")
                .query((row, number) -> Columns.instant(row, "paused_at"))
                .optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(TextRules rules, Instant now) {
        database.sql("""
                        insert into communication.text_rule (from_time, until_time, most_a_day, most_a_week, changed_at)
                        values (:from, :until, :day, :week, :now)
                        on conflict (practice_id) do update set from_time = excluded.from_time,
                            until_time = excluded.until_time, most_a_day = excluded.most_a_day,
                            most_a_week = excluded.most_a_week, changed_at = excluded.changed_at
                        """)
                .param("from", rules.from())
                .param("until", rules.until())
                .param("day", rules.mostADay())
                .param("week", rules.mostAWeek())
                .param("now", Columns.at(now))
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void pause(Optional<Instant> since, Instant now) {
        database.sql("""
                        insert into communication.text_rule (paused_at, changed_at) values (:since::timestamptz, :now)
                        on conflict (practice_id) do update
                            set paused_at = excluded.paused_at, changed_at = excluded.changed_at
                        """)
                .param("since", since.map(Columns::at).orElse(null))
                .param("now", Columns.at(now))
                .update();
    }
}
