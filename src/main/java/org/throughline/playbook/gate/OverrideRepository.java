package org.throughline.playbook.gate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.PersonId;
import org.throughline.platform.database.Columns;
import org.throughline.playbook.gate.LaneOverride.Approval;

/** Overrides as rows of {@code playbook.lane_override}; none is ever taken away. */
@Repository
class OverrideRepository {

    private static final String OVERRIDE = """
            select id, lane, reason, until, asked_by, asked_at, approved_by, approved_at, alone, ended_at
            from playbook.lane_override
            """;

    private final JdbcClient database;

    OverrideRepository(JdbcClient database) {
        this.database = database;
    }

    /** All of them, the newest first. */
    List<LaneOverride> all() {
        return database.sql(OVERRIDE + "order by asked_at desc")
                .query(OverrideRepository::read)
                .list();
    }

    Optional<LaneOverride> find(UUID id) {
        return database.sql(OVERRIDE + "where id = :id and ended_at is null for update")
                .param("id", id)
                .query(OverrideRepository::read)
                .optional();
    }

    /** Whether it could be written: there is one at a time. */
    boolean ask(LaneCode lane, String reason, Instant until, PersonId by, Instant now) {
        return database.sql("""
                        insert into playbook.lane_override (lane, reason, until, asked_by, asked_at)
                        values (:lane, :reason, :until, :by, :now)
                        on conflict (practice_id, lane) where ended_at is null do nothing
                        """)
                        .param("lane", lane.value())
                        .param("reason", reason)
                        .param("until", Columns.at(until))
                        .param("by", by.value())
                        .param("now", Columns.at(now))
                        .update()
                == 1;
    }

    void approve(UUID id, Approval approval) {
        database.sql("""
                        update playbook.lane_override set approved_by = :by, approved_at = :at, alone = :alone where id = :id
                        """)
                .param("by", approval.by().value())
                .param("at", Columns.at(approval.at()))
                .param("alone", approval.alone())
                .param("id", id)
                .update();
    }

    void end(UUID id, Instant now) {
        database.sql("update playbook.lane_override set ended_at = :now where id = :id")
                .param("now", Columns.at(now))
                .param("id", id)
                .update();
    }

    /** What is over makes room for another. */
    List<LaneOverride> endPassed(Instant now) {
        return database.sql("""
                        update playbook.lane_override set ended_at = until where ended_at is null and until <= :now
                        returning id, lane, reason, until, asked_by, asked_at, approved_by, approved_at, alone, ended_at
                        """)
                .param("now", Columns.at(now))
                .query(OverrideRepository::read)
                .list();
    }

    private static LaneOverride read(ResultSet row, int number) throws SQLException {
        var alone = row.getBoolean("alone");
        var approvedAt = Columns.optionalInstant(row, "approved_at");
        return new LaneOverride(
                Columns.id(row, "id"),
                new LaneCode(row.getString("lane")),
                row.getString("reason"),
                Columns.instant(row, "until"),
                new PersonId(Columns.id(row, "asked_by")),
                Columns.instant(row, "asked_at"),
                Columns.optionalId(row, "approved_by")
                        .flatMap(by -> approvedAt.map(at -> new Approval(new PersonId(by), at, alone))),
                Columns.optionalInstant(row, "ended_at"));
    }
}
