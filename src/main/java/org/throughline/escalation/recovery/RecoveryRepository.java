package org.throughline.escalation.recovery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.throughline.communication.CommunicationId;
import org.throughline.communication.IssueId;
import org.throughline.escalation.recovery.Progress.Closing;
import org.throughline.escalation.recovery.Progress.Contact;
import org.throughline.escalation.recovery.Progress.Done;
import org.throughline.escalation.recovery.Progress.Outcome;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.RuleViolation;
import org.throughline.platform.database.Columns;
import org.throughline.work.WorkItemId;

/** Cases as rows of {@code escalation.recovery_case}; a matter has one open at most. */
@Repository
class RecoveryRepository {

    static final String COLUMNS = """
            c.id, c.reference, c.issue_id, c.work_item_id, c.reason, c.opened_at, c.own_words, c.communication_id, c.wants,
            c.harm, c.urgent_because, c.acknowledged_at, c.acknowledged_by, c.owner_person_id, c.owned_at, c.acted_at,
            c.acted_by, c.contacted_at, c.contacted_by, c.reached, c.closed_at, c.closed_by, c.outcome, c.agreed,
            c.learned_at, c.learned_by, c.version
            """;

    private static final String SELECT = "select " + COLUMNS + " from escalation.recovery_case c ";

    private final JdbcClient database;

    RecoveryRepository(JdbcClient database) {
        this.database = database;
    }

    Optional<RecoveryCase> find(RecoveryId id) {
        return database.sql(SELECT + "where c.id = :id")
                .param("id", id.value())
                .query((row, number) -> read(row))
                .optional();
    }

    /** Locked, so that two who let the same case go on do so one after the other. */
    Optional<RecoveryCase> lock(RecoveryId id) {
        return database.sql(SELECT + "where c.id = :id for update")
                .param("id", id.value())
                .query((row, number) -> read(row))
                .optional();
    }

    /** The open case of a matter, locked. */
    Optional<RecoveryCase> openOf(IssueId issue) {
        return database.sql(SELECT + "where c.issue_id = :issue and c.closed_at is null for update")
                .param("issue", issue.value())
                .query((row, number) -> read(row))
                .optional();
    }

    /** The new case; empty when somebody else opened the matter's just before. */
    Optional<RecoveryCase> add(String reference, RecoveryCase.About about, Told told) {
        return heard(database.sql("""
                        insert into escalation.recovery_case
                            (reference, issue_id, work_item_id, reason, opened_at, own_words, communication_id, wants, harm)
                        values (:reference, :issue, :item, :reason, :openedAt, :ownWords, :communication, :wants, :harm)
                        on conflict (practice_id, issue_id) where closed_at is null do nothing
                        returning id
                        """), told)
                .param("reference", reference)
                .param("issue", about.issue().value())
                .param("item", about.item().value())
                .param("reason", about.reason().code())
                .param("openedAt", Columns.at(about.openedAt()))
                .query((row, number) -> new RecoveryId(Columns.id(row, "id")))
                .optional()
                .map(id -> new RecoveryCase(id, reference, about, told, Optional.empty(), Progress.NONE, 0));
    }

    /** Writes the case as it is now; refused when somebody else wrote since it was read. */
    RecoveryCase save(RecoveryCase changed) {
        var progress = changed.progress();
        var written = heard(database.sql("""
                        update escalation.recovery_case
                        set own_words = :ownWords, communication_id = :communication, wants = :wants, harm = :harm,
                            urgent_because = :urgent, acknowledged_at = :acknowledgedAt, acknowledged_by = :acknowledgedBy,
                            owner_person_id = :owner, owned_at = :ownedAt, acted_at = :actedAt, acted_by = :actedBy,
                            contacted_at = :contactedAt, contacted_by = :contactedBy, reached = :reached,
                            closed_at = :closedAt, closed_by = :closedBy, outcome = :outcome, agreed = :agreed,
                            learned_at = :learnedAt, learned_by = :learnedBy, version = version + 1
                        where id = :id and version = :version
                        """), changed.told())
                .param("id", changed.id().value())
                .param("version", changed.version())
                .param("urgent", changed.urgent().map(Urgent::code).orElse(null));
        done(written, "acknowledgedAt", "acknowledgedBy", progress.acknowledged());
        done(written, "ownedAt", "owner", progress.owner());
        done(written, "actedAt", "actedBy", progress.acted());
        done(written, "contactedAt", "contactedBy", progress.contacted().map(Contact::done));
        done(written, "closedAt", "closedBy", progress.closed().map(Closing::done));
        done(written, "learnedAt", "learnedBy", progress.learned());
        var rows = written.param(
                        "reached", progress.contacted().map(Contact::reached).orElse(null))
                .param(
                        "outcome",
                        progress.closed()
                                .map(Closing::outcome)
                                .map(Outcome::code)
                                .orElse(null))
                .param("agreed", progress.closed().flatMap(Closing::agreed).orElse(null))
                .update();
        if (rows == 0) {
            throw RuleViolation.conflict("recovery.changed-meanwhile");
        }
        return changed.written();
    }

    /** Keeps why nothing is changed at the source. */
    void nothingToFix(RecoveryId id, String because) {
        database.sql("update escalation.recovery_case set nothing_because = :because where id = :id")
                .param("because", because)
                .param("id", id.value())
                .update();
    }

    private static StatementSpec heard(StatementSpec statement, Told told) {
        return statement
                .param("ownWords", told.ownWords().orElse(null))
                .param("communication", told.in().map(CommunicationId::value).orElse(null))
                .param("wants", told.wants().orElse(null))
                .param("harm", told.harm().code());
    }

    private static void done(StatementSpec statement, String at, String by, Optional<Done> done) {
        statement.param(at, Columns.at(done.map(Done::at)));
        statement.param(by, done.map(one -> one.by().value()).orElse(null));
    }

    static RecoveryCase read(ResultSet row) throws SQLException {
        var about = new RecoveryCase.About(
                new IssueId(Columns.id(row, "issue_id")),
                new WorkItemId(Columns.id(row, "work_item_id")),
                Reason.of(row.getString("reason")),
                Columns.instant(row, "opened_at"));
        var told = new Told(
                Columns.optionalText(row, "own_words"),
                Columns.optionalId(row, "communication_id").map(CommunicationId::new),
                Columns.optionalText(row, "wants"),
                Harm.of(row.getString("harm")));
        return new RecoveryCase(
                new RecoveryId(Columns.id(row, "id")),
                row.getString("reference"),
                about,
                told,
                Columns.optionalText(row, "urgent_because").map(Urgent::of),
                progress(row),
                row.getInt("version"));
    }

    private static Progress progress(ResultSet row) throws SQLException {
        var reached = row.getBoolean("reached");
        var outcome = Columns.optionalText(row, "outcome").map(Outcome::of);
        var agreed = Columns.optionalText(row, "agreed");
        var closed = done(row, "closed_at", "closed_by");
        return new Progress(
                done(row, "acknowledged_at", "acknowledged_by"),
                done(row, "owned_at", "owner_person_id"),
                done(row, "acted_at", "acted_by"),
                done(row, "contacted_at", "contacted_by").map(done -> new Contact(done, reached)),
                closed.map(done -> new Closing(done, outcome.orElseThrow(), agreed)),
                done(row, "learned_at", "learned_by"));
    }

    private static Optional<Done> done(ResultSet row, String at, String by) throws SQLException {
        Optional<UUID> person = Columns.optionalId(row, by);
        var when = Columns.optionalInstant(row, at);
        return when.map(then -> new Done(new PersonId(person.orElseThrow()), then));
    }
}
