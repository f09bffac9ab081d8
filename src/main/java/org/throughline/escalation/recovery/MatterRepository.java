package org.throughline.escalation.recovery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.access.Access;
import org.throughline.communication.IssueId;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.Language;
import org.throughline.kernel.NotFound;
import org.throughline.kernel.PersonId;
import org.throughline.patient.PatientId;
import org.throughline.platform.database.Columns;
import org.throughline.work.Urgency;
import org.throughline.work.WorkItemId;

/** What the work says of the matters that cases are about, by its published views. */
@Repository
class MatterRepository {

    private static final int MOST = 20;

    static final String COLUMNS = """
            m.id as matter_item, m.reference as matter_reference, m.issue_id as matter_issue, m.patient_id,
            m.lane, m.language, m.urgency, m.owner_person_id as matter_owner
            """;

    private final JdbcClient database;

    MatterRepository(JdbcClient database) {
        this.database = database;
    }

    /** What the patient was told to expect in a matter. */
    record Promised(String what, Instant dueAt, Instant madeAt, boolean open, boolean broken) {

        @Override
        public String toString() {
            return "Promised[due " + dueAt + "]";
        }
    }

    /** The item's matter, as if it did not exist for whoever may not see its lane. */
    CaseMatter get(Access access, WorkItemId item) {
        return find(item).filter(matter -> matter.seenBy(access)).orElseThrow(() -> new NotFound(item.reference()));
    }

    Optional<CaseMatter> find(WorkItemId item) {
        return database.sql("select " + COLUMNS + " from work.v_item m where m.id = :item")
                .param("item", item.value())
                .query((row, number) -> read(row))
                .optional();
    }

    /** What was promised in the conversation, the latest first. */
    List<Promised> promises(IssueId issue) {
        return database.sql("""
                        select p.what, p.due_at, p.made_at, p.state
                        from work.v_promise p
                        join work.v_item m on m.practice_id = p.practice_id and m.id = p.work_item_id
                        where m.issue_id = :issue order by p.made_at desc limit :most
                        """)
                .param("issue", issue.value())
                .param("most", MOST)
                .query((row, number) -> new Promised(
                        row.getString("what"),
                        Columns.instant(row, "due_at"),
                        Columns.instant(row, "made_at"),
                        row.getString("state").equals("active"),
                        row.getString("state").equals("broken")))
                .list();
    }

    static CaseMatter read(ResultSet row) throws SQLException {
        return new CaseMatter(
                new WorkItemId(Columns.id(row, "matter_item")),
                row.getString("matter_reference"),
                new IssueId(Columns.id(row, "matter_issue")),
                Columns.optionalId(row, "patient_id").map(PatientId::new),
                new LaneCode(row.getString("lane")),
                Columns.optionalText(row, "language").map(Language::new),
                Urgency.of(row.getInt("urgency")),
                Columns.optionalId(row, "matter_owner").map(PersonId::new));
    }
}
