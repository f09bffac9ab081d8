package org.throughline.work.item;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.throughline.access.Access;
import org.throughline.access.Action;
import org.throughline.communication.IssueId;
import org.throughline.kernel.Actor;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.Language;
import org.throughline.kernel.NotFound;
import org.throughline.kernel.PersonId;
import org.throughline.patient.PatientId;
import org.throughline.platform.database.Columns;
import org.throughline.playbook.MomentCode;
import org.throughline.work.Hold;
import org.throughline.work.Urgency;
import org.throughline.work.WorkItemId;

/** Work items as rows; every read demands who asks, every write the version that was read. */
@Repository
public class WorkItemRepository {

    /** The columns of an item, for every statement that answers with one. */
    public static final String COLUMNS = """
            id, reference, issue_id, patient_id, lane, moment, business_status, urgency, urgency_reason, source, summary,
            language, needs_eyes, owner_person_id, holder_person_id, lease_until, received_at, respond_by, promise_due_at,
            next_check_at, stopping_line, first_response_at, unanswered, close_code, closed_at, held, version
            """;

    /** M-11: what the file says, for the voice or for the eye; without a file the language of the message. */
    private static final String PREFERRED = """
            coalesce((select case when :source in ('call', 'voicemail') then p.spoken_language else p.written_language end
                      from patient.v_patient_summary p where p.id = :patient::uuid), :language)""";

    private final JdbcClient database;

    WorkItemRepository(JdbcClient database) {
        this.database = database;
    }

    /** The item, if the lane may be seen; otherwise as if it did not exist. */
    public WorkItem get(Access access, WorkItemId id) {
        var item = find(id).orElseThrow(() -> new NotFound(id.reference()));
        access.require(Action.SEE, item.lane());
        return item;
    }

    /** The item for the product itself: intake, sweeps and news of other modules. */
    public Optional<WorkItem> find(WorkItemId id) {
        return database.sql("select " + COLUMNS + " from work.work_item where id = :id")
                .param("id", id.value())
                .query(WorkItemRepository::read)
                .optional();
    }

    /** The open item of a conversation, the oldest when there are several. */
    public Optional<WorkItem> findOpen(IssueId issue) {
        return database.sql("select " + COLUMNS + """
                        from work.work_item where issue_id = :issue and closed_at is null
                        order by received_at, id limit 1 for update
                        """)
                .param("issue", issue.value())
                .query(WorkItemRepository::read)
                .optional();
    }

    /** The items, locked in the order of their ids so that two writers never wait for each other; unknown ids are left out. */
    public List<WorkItem> lock(List<WorkItemId> ids) {
        return database.sql("select " + COLUMNS
                        + " from work.work_item where id = any (:ids::uuid[]) order by id for update")
                .param("ids", ids.stream().map(WorkItemId::value).toArray(UUID[]::new))
                .query(WorkItemRepository::read)
                .list();
    }

    /** All items of a conversation, the newest first. */
    public List<WorkItem> of(IssueId issue) {
        return database.sql(
                        "select " + COLUMNS + " from work.work_item where issue_id = :issue order by received_at desc")
                .param("issue", issue.value())
                .query(WorkItemRepository::read)
                .list();
    }

    /** What was closed in a conversation follows its patient; it is history, so nobody needs to have seen a version. */
    public void closedAreAbout(IssueId issue, Optional<PatientId> patient) {
        database.sql("""
                        update work.work_item set patient_id = :patient, version = version + 1
                        where issue_id = :issue and closed_at is not null
                        """)
                .param("patient", patient.map(PatientId::value).orElse(null))
                .param("issue", issue.value())
                .update();
    }

    /** A new item in its lane, with the first line of its history. */
    public WorkItem add(String reference, Matter matter, Times times, Actor by) {
        var opening = describe(database.sql("""
                        with changed as (
                        insert into work.work_item (reference, issue_id, patient_id, lane, moment, status, business_status,
                            urgency, urgency_reason, source, summary, language, needs_eyes, received_at, respond_by,
                            promise_due_at, first_response_at, unanswered, preferred_language)
                        values (:reference, :issue, :patient, :lane, :moment, 'requested', 'sorted',
                            :urgency, :urgencyReason, :source, :summary, :language, :needsEyes, :receivedAt, :respondBy,
                            :promiseDueAt, :firstResponseAt, :unanswered,
                        """ + PREFERRED + """
                        )
                        returning id
                        ), told as (
                        """ + History.TELL + """
                        )
                        select id from changed
                        """), matter, times);
        var id = History.telling(opening, "received", times.receivedAt(), by)
                .param("reference", reference)
                .query((row, number) -> new WorkItemId(Columns.id(row, "id")))
                .single();
        return new WorkItem(id, reference, matter, Standing.received(id), times);
    }

    /** Writes the item as it is now, and what changed it; refused when somebody else wrote since it was read (fencing, R3). */
    public WorkItem save(WorkItem item, History.Step step) {
        var standing = item.standing();
        var changed = describe(database.sql("""
                        with changed as (
                        update work.work_item
                        set issue_id = :issue, patient_id = :patient, lane = :lane, moment = :moment, status = :status,
                            business_status = :businessStatus, urgency = :urgency, urgency_reason = :urgencyReason,
                            source = :source, summary = :summary, language = :language, needs_eyes = :needsEyes,
                            owner_person_id = :owner, holder_person_id = :holder, lease_until = :leaseUntil,
                            received_at = :receivedAt, respond_by = :respondBy, promise_due_at = :promiseDueAt,
                            next_check_at = :nextCheckAt, stopping_line = :line, first_response_at = :firstResponseAt,
                            preferred_language = coalesce(preferred_language,
                        """ + PREFERRED + """
                            ), unanswered = :unanswered, close_code = :closeCode, closed_at = :closedAt, held = :held,
                            version = version + 1
                        where id = :id and version = :version
                        returning id
                        )
                        """ + History.TELL), item.matter(), item.times());
        var written = History.telling(changed, step)
                .param("id", item.id().value())
                .param("status", standing.state().status())
                .param("businessStatus", standing.state().businessStatus())
                .param("owner", standing.owner().map(PersonId::value).orElse(null))
                .param(
                        "holder",
                        standing.lease().map(lease -> lease.holder().value()).orElse(null))
                .param("leaseUntil", Columns.at(standing.lease().map(Lease::until)))
                .param("nextCheckAt", Columns.at(standing.nextCheckAt()))
                .param("line", standing.line().orElse(null))
                .param(
                        "closeCode",
                        standing.closing().map(Standing.Closing::code).orElse(null))
                .param("closedAt", Columns.at(standing.closing().map(Standing.Closing::at)))
                .param("held", standing.holds().isEmpty() ? null : Hold.carried(standing.holds()))
                .param("version", standing.version())
                .update();
        if (written == 0) {
            throw new ChangedMeanwhile(item.id());
        }
        return item.standing(standing.written());
    }

    /** Lengthens the holder's lease; no other page needs to know, so the version stays. */
    public void renew(WorkItem item, Standing renewed) {
        database.sql("""
                        update work.work_item set lease_until = :until
                        where id = :id and holder_person_id = :holder and version = :version
                        """)
                .param("until", Columns.at(renewed.lease().map(Lease::until)))
                .param("id", item.id().value())
                .param(
                        "holder",
                        renewed.lease().map(lease -> lease.holder().value()).orElse(null))
                .param("version", item.standing().version())
                .update();
    }

    /** How many items the person has set aside. */
    public int parkedBy(PersonId person) {
        return database.sql("""
                        select count(*) as parked from work.work_item
                        where owner_person_id = :person and closed_at is null and business_status = 'parked'
                        """)
                .param("person", person.value())
                .query((row, number) -> row.getInt("parked"))
                .single();
    }

    private static StatementSpec describe(StatementSpec statement, Matter matter, Times times) {
        return statement
                .param("receivedAt", Columns.at(times.receivedAt()))
                .param("respondBy", Columns.at(times.respondBy()))
                .param("promiseDueAt", Columns.at(times.promiseDueAt()))
                .param("firstResponseAt", Columns.at(times.firstResponseAt()))
                .param("unanswered", times.unanswered())
                .param("issue", matter.issue().value())
                .param("patient", matter.patient().map(PatientId::value).orElse(null))
                .param("lane", matter.lane().value())
                .param("moment", matter.moment().map(MomentCode::value).orElse(null))
                .param("urgency", matter.urgency().level())
                .param("urgencyReason", matter.urgencyReason())
                .param("source", matter.source().code())
                .param("summary", matter.summary().orElse(null))
                .param("language", matter.language().map(Language::code).orElse(null))
                .param("needsEyes", matter.needsEyes().orElse(null));
    }

    /** An item from a row with {@link #COLUMNS}. */
    public static WorkItem read(ResultSet row, int number) throws SQLException {
        var id = new WorkItemId(Columns.id(row, "id"));
        return new WorkItem(id, row.getString("reference"), matter(row), standing(id, row), times(row));
    }

    private static Matter matter(ResultSet row) throws SQLException {
        return new Matter(
                new IssueId(Columns.id(row, "issue_id")),
                Columns.optionalId(row, "patient_id").map(PatientId::new),
                new LaneCode(row.getString("lane")),
                Columns.optionalText(row, "moment").map(MomentCode::new),
                Urgency.of(row.getInt("urgency")),
                row.getString("urgency_reason"),
                Matter.Source.of(row.getString("source")),
                Columns.optionalText(row, "summary"),
                Columns.optionalText(row, "language").map(Language::new),
                Columns.optionalText(row, "needs_eyes"));
    }

    private static Standing standing(WorkItemId id, ResultSet row) throws SQLException {
        Optional<UUID> holder = Columns.optionalId(row, "holder_person_id");
        var leaseUntil = Columns.optionalInstant(row, "lease_until");
        var closedAt = Columns.optionalInstant(row, "closed_at");
        return new Standing(
                id,
                State.of(row.getString("business_status")),
                Columns.optionalId(row, "owner_person_id").map(PersonId::new),
                holder.map(person -> new Lease(new PersonId(person), leaseUntil.orElseThrow())),
                Columns.optionalInstant(row, "next_check_at"),
                Columns.optionalText(row, "stopping_line"),
                Columns.optionalText(row, "close_code").map(code -> new Standing.Closing(code, closedAt.orElseThrow())),
                Columns.optionalText(row, "held").map(Hold::read).orElse(Set.of()),
                row.getInt("version"));
    }

    private static Times times(ResultSet row) throws SQLException {
        return new Times(
                Columns.instant(row, "received_at"),
                Columns.instant(row, "respond_by"),
                Columns.optionalInstant(row, "promise_due_at"),
                Columns.optionalInstant(row, "first_response_at"),
                row.getBoolean("unanswered"));
    }
}
