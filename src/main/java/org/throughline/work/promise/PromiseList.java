package org.throughline.work.promise;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.access.Action;
import org.throughline.access.shift.Cover;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.PersonId;
import org.throughline.platform.database.Columns;
import org.throughline.practice.Practices;
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

    private static final String OWN_OR_LEFT = """
            and (w.owner_person_id = :person and w.lane = any (:lanes::text[])
                 or w.lane = any (:mayChange::text[]) and w.promise_due_at <= :leadEnds
                    and not exists (
                        select from unnest(:ableLanes::text[], :ablePeople::uuid[]) as able (lane, person)
                        where able.lane = w.lane and able.person = w.owner_person_id))
            """;

    private static final String OWN_LANES = " and w.lane = any (:lanes::text[])";

    private final JdbcClient database;
    private final Practices practices;
    private final Cover cover;

    PromiseList(JdbcClient database, Practices practices, Cover cover) {
        this.database = database;
        this.practices = practices;
        this.cover = cover;
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

    /**
     * What is owed now, soonest first: everybody's for a manager, otherwise that of the person's own items, and within the lead
     * of each lane's what nobody who is there answers for (R4).
     */
    @Transactional(readOnly = true)
    public List<Row> owed(Access access, Instant now) {
        var asked = of(access, ROWS + 1);
        if (access.everyLane()) {
            return rows(OWED.formatted(""), asked);
        }
        var lead = practices.get(access.practice()).promiseLead();
        var able = Able.of(cover.of(access.practice()), access.lanes(Action.CHANGE), now, lead);
        asked.put("leadEnds", Columns.at(now.plus(lead)));
        asked.put("mayChange", codes(access.lanes(Action.CHANGE)));
        asked.put("ableLanes", able.lanes());
        asked.put("ablePeople", able.people());
        return rows(OWED.formatted(OWN_OR_LEFT), asked);
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

    private List<Row> rows(String sql, Map<String, Object> asked) {
        return database.sql(sql).params(asked).query((row, number) -> read(row)).list();
    }

    private static Map<String, Object> of(Access access, int most) {
        return new HashMap<>(Map.of(
                "practice", access.practice().value(),
                "person", access.person().value(),
                "lanes", codes(access.lanes(Action.SEE)),
                "rows", most));
    }

    private static String[] codes(Collection<LaneCode> lanes) {
        return lanes.stream().map(LaneCode::value).toArray(String[]::new);
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
