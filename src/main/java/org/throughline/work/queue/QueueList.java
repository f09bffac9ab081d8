package org.throughline.work.queue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.access.Action;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.PersonId;
import org.throughline.platform.database.Columns;
import org.throughline.work.Urgency;
import org.throughline.work.WorkItemId;
import org.throughline.work.item.Matter;
import org.throughline.work.item.State;
import org.throughline.work.sight.WordsInLane;

/**
 * The lists of a queue: fifty rows with whom they are about in one statement, and the counts of the tabs in another. Counting stops
 * at 1,000, so that a backlog of half a million costs no more. Limits stand in the text: a plan is made before parameters are known.
 */
@Repository
public class QueueList {

    private static final String REGION = "US";

    private static final String ROW = """
            ), first as (
                select c.id, min(c.class) as class, c.promise_due_at, c.received_at from candidate c
                group by c.id, c.promise_due_at, c.received_at
                order by min(c.class), c.promise_due_at, c.received_at, c.id
                limit 50
            )
            select w.id, w.reference, w.lane, w.moment, w.urgency, w.urgency_reason, w.source, w.summary, w.language, w.business_status,
                   w.needs_eyes, w.owner_person_id, w.holder_person_id, w.lease_until, w.received_at, w.promise_due_at,
                   w.next_check_at, w.respond_by, w.unanswered, p.given, p.family, c.sender_name, c.sender_phone, c.sender_email
            from first
            cross join lateral (
                select one.* from work.work_item one where one.id = first.id limit 1
            ) w
            left join patient.v_patient_summary p on p.practice_id = w.practice_id and p.id = w.patient_id
            left join lateral (
                select v.sender_name, v.sender_phone, v.sender_email from communication.v_last_contact v
                where v.practice_id = w.practice_id and v.issue_id = w.issue_id limit 1
            ) c on true
            order by first.class, first.promise_due_at, first.received_at, first.id
            """;

    private static final String COUNTS = """
            select (select count(*) from (
                       select 1 from work.work_item w
                       where w.owner_person_id = :person and w.status in ('accepted', 'in-progress')
                         and w.lane = any (:lanes::text[]) limit 1000) counted) as mine,
            """
            + "%s as lane, %s as promises, %s as waiting"
                    .formatted(
                            counted("w.status = 'requested'"),
                            counted("w.closed_at is null and w.promise_due_at is not null"),
                            counted("w.status = 'on-hold'"));

    private final JdbcClient database;
    private final OpenLanes lanes;

    QueueList(JdbcClient database, OpenLanes lanes) {
        this.database = database;
        this.lanes = lanes;
    }

    /** Which part of the work a list shows. Each reads a page per lane from an index; none sorts the backlog. */
    public enum Tab {
        MINE("""
                select w.id, least(w.urgency, case when w.promise_due_at <= :leadEnds then 1 else 4 end) as class,
                       w.promise_due_at, w.received_at
                from work.work_item w
                where w.owner_person_id = :person and w.status in ('accepted', 'in-progress')
                  and w.lane = any (:lanes::text[])
                order by w.received_at limit 50
                """),
        LANE(perLane(TabSql.REQUESTED, TabSql.DUE_SOON)),
        PROMISES(perLane(TabSql.PROMISED)),
        WAITING(perLane(TabSql.ON_HOLD)),
        EVERYTHING(perLane(TabSql.REQUESTED, TabSql.PROMISED, TabSql.ON_HOLD) + " union all " + TabSql.IN_HAND);

        private final String candidates;

        Tab(String candidates) {
            this.candidates = candidates;
        }

        private static String perLane(String... sources) {
            return "select near.* from unnest(:lanes::text[]) as open_lane (code) cross join lateral ("
                    + String.join(" union all ", sources) + ") near";
        }
    }

    /** Where the candidates of one lane come from; each ends at its limit. */
    private static final class TabSql {
        private static final String CANDIDATE = """
                (select w.id, least(w.urgency, case when w.promise_due_at <= :leadEnds then 1 else 4 end) as class,
                        w.promise_due_at, w.received_at
                 from work.work_item w where w.lane = open_lane.code and""";
        static final String REQUESTED = CANDIDATE + """
                 w.status = 'requested'
                 order by w.urgency, w.promise_due_at, w.received_at, w.id limit 50)
                """;
        static final String DUE_SOON = CANDIDATE + """
                 w.closed_at is null and w.promise_due_at <= :leadEnds and w.status = 'requested'
                 order by w.promise_due_at, w.received_at, w.id limit 50)
                """;
        static final String PROMISED = CANDIDATE + """
                 w.closed_at is null and w.promise_due_at is not null
                 order by w.promise_due_at, w.received_at, w.id limit 50)
                """;
        static final String ON_HOLD = CANDIDATE + """
                 w.status = 'on-hold' order by w.next_check_at limit 50)
                """;
        // few in all lanes together, and no index of its own is worth its writing
        static final String IN_HAND = """
                (select w.id, least(w.urgency, case when w.promise_due_at <= :leadEnds then 1 else 4 end) as class,
                        w.promise_due_at, w.received_at
                 from work.work_item w
                 where w.status in ('accepted', 'in-progress') and w.lane = any (:lanes::text[])
                 order by w.received_at limit 50)
                """;
    }

    /** One row; prints masked. */
    public record Row(
            WorkItemId id,
            String reference,
            LaneCode lane,
            Optional<String> moment,
            Urgency urgency,
            Matter.Source source,
            Optional<String> summary,
            Optional<String> language,
            State state,
            Optional<String> needsEyes,
            Optional<PersonId> owner,
            Optional<PersonId> holder,
            Instant receivedAt,
            Optional<Instant> promiseDueAt,
            Optional<Instant> nextCheckAt,
            Instant respondBy,
            boolean unanswered,
            Optional<String> who) {

        @Override
        public String toString() {
            return "Row[" + reference + "]";
        }
    }

    /** How many items each list has; a count stops at 1,000. */
    public record Counts(int mine, int lane, int promises, int waiting) {}

    /** The first rows of the list, in the order in which the items would be taken. */
    @Transactional(readOnly = true)
    public List<Row> rows(Access access, Tab tab, Instant leadEnds) {
        return statement("with candidate as (" + tab.candidates + ROW, access)
                .param("leadEnds", Columns.at(leadEnds))
                .query((row, number) -> read(row, new WordsInLane(access, leadEnds)))
                .list();
    }

    @Transactional(readOnly = true)
    public Counts counts(Access access) {
        return statement(COUNTS, access)
                .query((row, number) -> new Counts(
                        row.getInt("mine"), row.getInt("lane"), row.getInt("promises"), row.getInt("waiting")))
                .single();
    }

    /** How many there are in all lanes; each lane is read from its index, and all of them together end at the limit. */
    private static String counted(String which) {
        return """
                (select count(*) from (
                    select 1 from unnest(:lanes::text[]) as open_lane (code)
                    cross join lateral (
                        select 1 from work.work_item w where w.lane = open_lane.code and %s limit 1000) each
                    limit 1000) counted)
                """.formatted(which);
    }

    private JdbcClient.StatementSpec statement(String sql, Access access) {
        Set<LaneCode> seen = lanes.openTo(access, Action.SEE);
        return database.sql(sql)
                .param("lanes", seen.stream().map(LaneCode::value).toArray(String[]::new))
                .param("person", access.person().value());
    }

    private static Optional<String> summary(ResultSet row, WordsInLane words) throws SQLException {
        var lane = new LaneCode(row.getString("lane"));
        var clinical = Matter.isClinical(row.getString("urgency_reason"));
        var owner = Columns.optionalId(row, "owner_person_id").map(PersonId::new);
        return Columns.optionalText(row, "summary").filter(any -> words.readsInList(lane, clinical, owner));
    }

    private static Row read(ResultSet row, WordsInLane words) throws SQLException {
        return new Row(
                new WorkItemId(Columns.id(row, "id")),
                row.getString("reference"),
                new LaneCode(row.getString("lane")),
                Columns.optionalText(row, "moment"),
                Urgency.of(row.getInt("urgency")),
                Matter.Source.of(row.getString("source")),
                summary(row, words),
                Columns.optionalText(row, "language"),
                State.of(row.getString("business_status")),
                Columns.optionalText(row, "needs_eyes"),
                Columns.optionalId(row, "owner_person_id").map(PersonId::new),
                Columns.optionalId(row, "holder_person_id").map(PersonId::new),
                Columns.instant(row, "received_at"),
                Columns.optionalInstant(row, "promise_due_at"),
                Columns.optionalInstant(row, "next_check_at"),
                Columns.instant(row, "respond_by"),
                row.getBoolean("unanswered"),
                who(row, words));
    }

    private static Optional<String> who(ResultSet row, WordsInLane words) throws SQLException {
        var given = Columns.optionalText(row, "given");
        if (given.isPresent()) {
            return Optional.of((given.get() + " " + row.getString("family")).strip());
        }
        var name = Columns.optionalText(row, "sender_name");
        if (name.isPresent()) {
            return name;
        }
        var lane = new LaneCode(row.getString("lane"));
        var phone = Columns.optionalText(row, "sender_phone").flatMap(stored -> ContactPoint.phone(stored, REGION));
        return Columns.optionalText(row, "sender_email")
                .flatMap(ContactPoint::email)
                .or(() -> phone)
                .flatMap(point -> words.contact(lane, point));
    }
}
