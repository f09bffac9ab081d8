package org.throughline.scheduling.appointment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.platform.database.Columns;

/** The files that were read, and the days they tell of. */
@Repository
public class RecordFiles {

    private final JdbcClient database;

    RecordFiles(JdbcClient database) {
        this.database = database;
    }

    /** More rows of the file that was begun at that time. */
    public void tells(Instant readAt, LocalDate first, LocalDate last) {
        database.sql("""
                        insert into scheduling.record_file (read_at, first_on, last_on) values (:readAt, :first, :last)
                        on conflict (practice_id, read_at) do update
                        set first_on = least(record_file.first_on, excluded.first_on),
                            last_on = greatest(record_file.last_on, excluded.last_on)
                        """)
                .param("readAt", Columns.at(readAt))
                .param("first", first)
                .param("last", last)
                .update();
    }

    /** Rows of the file that was begun at that time were not taken; a file of which none was taken tells nothing. */
    public void leavesOut(Instant readAt, long rejected) {
        database.sql("update scheduling.record_file set rejected = :rejected where read_at = :readAt")
                .param("rejected", rejected)
                .param("readAt", Columns.at(readAt))
                .update();
    }

    /** The newest that tells of the day. */
    public Optional<RecordFile> newest(LocalDate day) {
        return database.sql("""
                        select read_at, rejected from scheduling.record_file
                        where :day between first_on and last_on order by read_at desc limit 1
                        """)
                .param("day", day)
                .query((row, number) -> new RecordFile(Columns.instant(row, "read_at"), row.getInt("rejected")))
                .optional();
    }
}
