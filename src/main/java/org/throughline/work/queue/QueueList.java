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

/** The lists of a queue: fifty rows with whom they are about in one statement, and the counts of the tabs in another. */
@Repository
public class QueueList {

    private static final int ROWS = 50;
    private static final String REGION = "US";

    private static final String ROW = """
            select w.id, w.reference, w.lane, w.moment, w.urgency, w.source, w.summary, w.language, w.business_status,
                   w.needs_eyes, w.owner_person_id, w.holder_person_id, w.lease_until, w.received_at, w.promise_due_at,
                   w.next_check_at, w.respond_by, w.unanswered, p.given, p.family, c.sender_name, c.sender_phone, c.sender_email
            from work.work_item w
            left join patient.v_patient_summary p on p.practice_id = w.practice_id and p.id = w.patient_id
            left join lateral (
                select v.sender_name, v.sender_phone, v.sender_email from communication.v_last_contact v
                where v.practice_id = w.practice_id and v.issue_id = w.issue_id limit 1
            ) c on true
            where w.closed_at is null and w.lane = any (:lanes::text[]) and
            """;

    private static final String ORDER = """
             order by case when w.promise_due_at <= :leadEnds then least(w.urgency, 1) else w.urgency end,
                w.promise_due_at, w.received_at, w.id limit :rows
            """;

    private final JdbcClient database;
    private final OpenLanes lanes;

    QueueList(JdbcClient database, OpenLanes lanes) {
        this.database = database;
        this.lanes = lanes;
    }

    /** Which part of the work a list shows. */
    public enum Tab {
        MINE("w.owner_person_id = :person and w.status in ('accepted', 'in-progress')"),
        LANE("w.status = 'requested'"),
        PROMISES("w.promise_due_at is not null"),
        WAITING("w.status = 'on-hold'"),
        EVERYTHING("true");

        private final String condition;

        Tab(String condition) {
            this.condition = condition;
        }
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

    /** How many items each list has. */
    public record Counts(int mine, int lane, int promises, int waiting) {}

    /** The first rows of the list, in the order in which the items would be taken. */
    @Transactional(readOnly = true)
    public List<Row> rows(Access access, Tab tab, Instant leadEnds) {
        return statement(ROW + tab.condition + ORDER, access)
                .param("leadEnds", Columns.at(leadEnds))
                .param("rows", ROWS)
                .query((row, number) -> read(row))
                .list();
    }

    @Transactional(readOnly = true)
    public Counts counts(Access access) {
        return statement("""
                        select count(*) filter (where owner_person_id = :person and status in ('accepted', 'in-progress')) as mine,
                               count(*) filter (where status = 'requested') as lane,
                               count(*) filter (where promise_due_at is not null) as promises,
                               count(*) filter (where status = 'on-hold') as waiting
                        from work.work_item where closed_at is null and lane = any (:lanes::text[])
                        """, access)
                .query((row, number) -> new Counts(
                        row.getInt("mine"), row.getInt("lane"), row.getInt("promises"), row.getInt("waiting")))
                .single();
    }

    private JdbcClient.StatementSpec statement(String sql, Access access) {
        Set<LaneCode> seen = lanes.openTo(access, Action.SEE);
        return database.sql(sql)
                .param("lanes", seen.stream().map(LaneCode::value).toArray(String[]::new))
                .param("person", access.person().value());
    }

    private static Row read(ResultSet row) throws SQLException {
        return new Row(
                new WorkItemId(Columns.id(row, "id")),
                row.getString("reference"),
                new LaneCode(row.getString("lane")),
                Columns.optionalText(row, "moment"),
                Urgency.of(row.getInt("urgency")),
                Matter.Source.of(row.getString("source")),
                Columns.optionalText(row, "summary"),
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
                who(row));
    }

    private static Optional<String> who(ResultSet row) throws SQLException {
        var given = Columns.optionalText(row, "given");
        if (given.isPresent()) {
            return Optional.of((given.get() + " " + row.getString("family")).strip());
        }
        var name = Columns.optionalText(row, "sender_name");
        var number = Columns.optionalText(row, "sender_phone")
                .flatMap(stored -> ContactPoint.phone(stored, REGION))
                .map(ContactPoint::display);
        var mail = Columns.optionalText(row, "sender_email");
        return name.or(() -> mail).or(() -> number);
    }
}
