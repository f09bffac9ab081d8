package org.throughline.work.promise;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.access.Action;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.PersonId;
import org.throughline.platform.database.Columns;
import org.throughline.work.WorkItemId;

/**
 * What patients are still owed, and what became of promises lately: one's own, or everybody's for the manager. It asks the
 * rows themselves, so that no promise depends on a timer to be seen (R4).
 */
@Repository
public class PromiseList {

    static final int ROWS = 200;
    static final int RECENT = 50;
    private static final Duration LATELY = Duration.ofDays(7);

    private static final String ROW = """
            , w.id as item_id, w.reference, w.lane, w.language, w.owner_person_id, pt.given, pt.family, c.sender_name,
              c.sender_email
            """;

    private static final String WHO = """
            left join patient.v_patient_summary pt on pt.practice_id = w.practice_id and pt.id = w.patient_id
            left join lateral (
                select v.sender_name, v.sender_email from communication.v_last_contact v
                where v.practice_id = w.practice_id and v.issue_id = w.issue_id limit 1
            ) c on true
            """;

    private static final String OWED = """
            select p.id, p.what, p.made_by, p.state, p.due_at, p.ended_at %s
            from work.work_item w
            join lateral (
                select o.id, o.what, o.made_by, o.state, o.due_at, o.ended_at from work.promise o
                where o.practice_id = w.practice_id and o.work_item_id = w.id and o.due_at = w.promise_due_at
                  and o.state in ('active', 'broken')
                order by o.made_at desc limit 1
            ) p on true
            """.formatted(ROW) + WHO + """
            where w.practice_id = :practice and w.closed_at is null and w.promise_due_at is not null %s
            order by w.promise_due_at, w.id limit :rows
            """;

    private static final String ENDED = """
            select p.id, p.what, p.made_by, p.state, p.due_at, p.ended_at %s
            from work.promise p
            join work.work_item w on w.practice_id = p.practice_id and w.id = p.work_item_id
            """.formatted(ROW) + WHO + """
            where p.practice_id = :practice and p.state <> 'active' and p.ended_at >= :since
              and (w.closed_at is not null or w.promise_due_at is distinct from p.due_at) %s
            order by p.ended_at desc, p.id limit :rows
            """;

    private static final String OWN_LANES = " and w.lane = any (:lanes::text[])";

    private final JdbcClient database;

    PromiseList(JdbcClient database) {
        this.database = database;
    }

    /** A promise, whom it was made to and who answers for it now; prints masked. */
    public record Row(
            UUID id,
            WorkItemId item,
            String reference,
            LaneCode lane,
            Optional<String> language,
            Optional<PersonId> owner,
            PersonId madeBy,
            String what,
            Instant dueAt,
            Promise.State state,
            Optional<Instant> endedAt,
            Optional<String> who) {

        @Override
        public String toString() {
            return "Row[" + reference + " " + state + "]";
        }
    }

    /** What is owed now, soonest first: everybody's for a manager, otherwise that of the person's own items. */
    @Transactional(readOnly = true)
    public List<Row> owed(Access access) {
        var own = access.everyLane() ? "" : " and w.owner_person_id = :person" + OWN_LANES;
        return rows(OWED.formatted(own), access, ROWS + 1);
    }

    /** What became of promises in the last seven days, the latest first. */
    @Transactional(readOnly = true)
    public List<Row> ended(Access access, Instant now) {
        var own = access.everyLane() ? "" : " and (p.made_by = :person or p.ended_by = :person)" + OWN_LANES;
        return database.sql(ENDED.formatted(own))
                .param("since", Columns.at(now.minus(LATELY)))
                .params(of(access, RECENT))
                .query((row, number) -> read(row))
                .list();
    }

    private List<Row> rows(String sql, Access access, int most) {
        StatementSpec statement = database.sql(sql).params(of(access, most));
        return statement.query((row, number) -> read(row)).list();
    }

    private static java.util.Map<String, Object> of(Access access, int most) {
        var seen = access.lanes(Action.SEE).stream().map(LaneCode::value).toArray(String[]::new);
        return java.util.Map.of(
                "practice", access.practice().value(), "person", access.person().value(), "lanes", seen, "rows", most);
    }

    private static Row read(ResultSet row) throws SQLException {
        return new Row(
                Columns.id(row, "id"),
                new WorkItemId(Columns.id(row, "item_id")),
                row.getString("reference"),
                new LaneCode(row.getString("lane")),
                Columns.optionalText(row, "language"),
                Columns.optionalId(row, "owner_person_id").map(PersonId::new),
                new PersonId(Columns.id(row, "made_by")),
                row.getString("what"),
                Columns.instant(row, "due_at"),
                Promise.State.of(row.getString("state")),
                Columns.optionalInstant(row, "ended_at"),
                who(row));
    }

    private static Optional<String> who(ResultSet row) throws SQLException {
        var given = Columns.optionalText(row, "given");
        if (given.isPresent()) {
            return Optional.of((given.get() + " " + row.getString("family")).strip());
        }
        var name = Columns.optionalText(row, "sender_name");
        return name.isPresent() ? name : Columns.optionalText(row, "sender_email");
    }
}
