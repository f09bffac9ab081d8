package org.throughline.escalation.course;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.throughline.communication.CommunicationId;
import org.throughline.escalation.EscalationId;
import org.throughline.escalation.ladder.Rung;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.NotFound;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.RuleViolation;
import org.throughline.platform.database.Columns;
import org.throughline.work.Urgency;
import org.throughline.work.WorkItemId;

/** Escalations as rows; every write carries the version that was read. */
@Repository
public class EscalationRepository {

    private static final String COLUMNS = """
            select id, reference, work_item_id, lane, communication_id, brought_by, urgency, signs, found_words, found_rules,
                   opened_at, state, own_words, callback, told_patient, raised_at, raised_by, rung, rung_until, directed_to, delivered_at, delivered_to,
                   accepted_at, accepted_by, return_reason, answer_code, answer_words, teller, needed, needed_why,
                   answered_at, answered_by, told_at, told_by, told_how, version
            from escalation.escalation
            """;

    private final JdbcClient database;

    EscalationRepository(JdbcClient database) {
        this.database = database;
    }

    public Escalation get(EscalationId id) {
        return database.sql(COLUMNS + " where id = :id")
                .param("id", id.value())
                .query(EscalationRepository::read)
                .optional()
                .orElseThrow(() -> new NotFound(id.reference()));
    }

    /** The open one of an item, locked; there is at most one. */
    Optional<Escalation> lockOpen(WorkItemId item) {
        return database.sql(COLUMNS + " where work_item_id = :item and closed_at is null for update")
                .param("item", item.value())
                .query(EscalationRepository::read)
                .optional();
    }

    /** Of an item, the newest first. */
    public List<Escalation> of(WorkItemId item) {
        return database.sql(COLUMNS + " where work_item_id = :item order by opened_at desc, id desc")
                .param("item", item.value())
                .query(EscalationRepository::read)
                .list();
    }

    /** All that are not closed, the strictest class first, then the oldest. */
    public List<Escalation> open() {
        return database.sql(COLUMNS + " where closed_at is null order by urgency, opened_at, id")
                .query(EscalationRepository::read)
                .list();
    }

    /** Closed since then, the latest first. */
    public List<Escalation> closedSince(Instant since) {
        return database.sql(
                        COLUMNS + " where closed_at >= :since and state = 'closed' order by closed_at desc limit 50")
                .param("since", Columns.at(since))
                .query(EscalationRepository::read)
                .list();
    }

    /** Those whose time has passed without an acceptance; what somebody else writes just now comes with the next sweep. */
    List<Escalation> lockDue(Instant now) {
        return database.sql(COLUMNS + """
                        where closed_at is null and state in ('flagged', 'raised', 'delivered', 'returned')
                          and rung_until <= :now
                        order by urgency, rung_until limit 100 for update skip locked
                        """)
                .param("now", Columns.at(now))
                .query(EscalationRepository::read)
                .list();
    }

    /** Those that a clinician accepted and has not answered. */
    List<Escalation> lockAccepted() {
        return database.sql(
                        COLUMNS + " where closed_at is null and state = 'accepted' order by id for update skip locked")
                .query(EscalationRepository::read)
                .list();
    }

    Escalation add(String reference, Escalation.Subject subject, Packet packet, Course course) {
        var id = database.sql("""
                        insert into escalation.escalation (reference, work_item_id, lane, communication_id, brought_by, urgency,
                            signs, found_words, found_rules, own_words, callback, opened_at, state, rung, rung_until)
                        values (:reference, :item, :lane, :contact, :broughtBy, :urgency, :signs, :foundWords, :foundRules,
                            :ownWords, :callback, :openedAt, :state, :rung, :rungUntil)
                        returning id
                        """)
                .param("reference", reference)
                .param("item", subject.item().value())
                .param("lane", subject.lane().value())
                .param("contact", subject.contact().map(CommunicationId::value).orElse(null))
                .param("broughtBy", subject.byWords() ? "words" : "person")
                .param("urgency", subject.urgency().level())
                .param("signs", String.join(" ", subject.signs()))
                .param("foundWords", subject.found().words())
                .param("foundRules", subject.found().rules())
                .param("ownWords", packet.ownWords())
                .param("callback", packet.callback())
                .param("openedAt", Columns.at(subject.since()))
                .param("state", course.state().code())
                .param("rung", course.rung().code())
                .param("rungUntil", Columns.at(course.rungUntil()))
                .query((row, number) -> new EscalationId(Columns.id(row, "id")))
                .single();
        return new Escalation(id, reference, subject, packet, Optional.empty(), course, 0);
    }

    /** Writes it as it is now; refused when somebody else wrote since it was read. */
    Escalation save(Escalation now) {
        var written = told(answered(described(database.sql("""
                        update escalation.escalation
                        set urgency = :urgency, signs = :signs, found_words = :foundWords, found_rules = :foundRules,
                            communication_id = :contact, state = :state,
                            own_words = :ownWords, callback = :callback, told_patient = :toldPatient, raised_at = :raisedAt,
                            raised_by = :raisedBy, rung = :rung, rung_until = :rungUntil, directed_to = :directedTo,
                            delivered_at = :deliveredAt, delivered_to = :deliveredTo, accepted_at = :acceptedAt,
                            accepted_by = :acceptedBy, return_reason = :returnReason, answer_code = :answerCode,
                            answer_words = :answerWords, teller = :teller, needed = :needed, needed_why = :neededWhy,
                            answered_at = :answeredAt, answered_by = :answeredBy, told_at = :toldAt, told_by = :toldBy,
                            told_how = :toldHow, closed_at = :toldAt, version = version + 1
                        where id = :id and version = :version
                        """), now), now.course()), now.course())
                .update();
        if (written == 0) {
            throw RuleViolation.conflict("escalation.changed-meanwhile");
        }
        return new Escalation(
                now.id(), now.reference(), now.subject(), now.packet(), now.raised(), now.course(), now.version() + 1);
    }

    /** What nobody had raised yet has gone to an item of its own. */
    void movedAway(EscalationId id, Instant now) {
        database.sql("""
                        update escalation.escalation
                        set state = 'moved', rung_until = null, closed_at = :at, version = version + 1
                        where id = :id and state = 'flagged'
                        """).param("at", Columns.at(now)).param("id", id.value()).update();
    }

    /** A receiver has it before their eyes; nobody's page is older for that, so the version stays. */
    boolean delivered(EscalationId id, Course.Mark mark) {
        return database.sql("""
                        update escalation.escalation
                        set state = 'delivered', delivered_at = :at, delivered_to = :to
                        where id = :id and state = 'raised'
                        """)
                        .param("at", Columns.at(mark.at()))
                        .param("to", mark.by().value())
                        .param("id", id.value())
                        .update()
                > 0;
    }

    private static StatementSpec described(StatementSpec statement, Escalation now) {
        var course = now.course();
        return statement
                .param("id", now.id().value())
                .param("version", now.version())
                .param("urgency", now.subject().urgency().level())
                .param("signs", String.join(" ", now.subject().signs()))
                .param("foundWords", now.subject().found().words())
                .param("foundRules", now.subject().found().rules())
                .param(
                        "contact",
                        now.subject().contact().map(CommunicationId::value).orElse(null))
                .param("ownWords", now.packet().ownWords())
                .param("callback", now.packet().callback())
                .param("toldPatient", now.packet().toldPatient())
                .param("raisedAt", Columns.at(now.raised().map(Escalation.Raised::at)))
                .param(
                        "raisedBy",
                        now.raised()
                                .flatMap(Escalation.Raised::by)
                                .map(PersonId::value)
                                .orElse(null))
                .param("state", course.state().code())
                .param("rung", course.rung().code())
                .param("rungUntil", Columns.at(course.rungUntil()))
                .param("directedTo", course.directed().map(PersonId::value).orElse(null))
                .param("deliveredAt", Columns.at(course.delivered().map(Course.Mark::at)))
                .param(
                        "deliveredTo",
                        course.delivered().map(mark -> mark.by().value()).orElse(null))
                .param("acceptedAt", Columns.at(course.accepted().map(Course.Mark::at)))
                .param(
                        "acceptedBy",
                        course.accepted().map(mark -> mark.by().value()).orElse(null))
                .param("returnReason", course.returned().orElse(null));
    }

    private static StatementSpec answered(StatementSpec statement, Course course) {
        var answer = course.answer();
        return statement
                .param("answerCode", answer.map(given -> given.code().code()).orElse(null))
                .param("answerWords", answer.map(Answer::words).orElse(""))
                .param("teller", answer.map(given -> given.teller().code()).orElse(null))
                .param(
                        "needed",
                        answer.map(given -> given.notNeeded().isEmpty()).orElse(null))
                .param("neededWhy", answer.flatMap(Answer::notNeeded).orElse(null))
                .param("answeredAt", Columns.at(answer.map(Answer::at)))
                .param("answeredBy", answer.map(given -> given.by().value()).orElse(null));
    }

    private static StatementSpec told(StatementSpec statement, Course course) {
        return statement
                .param("toldAt", Columns.at(course.told().map(Course.Told::at)))
                .param("toldBy", course.told().map(told -> told.by().value()).orElse(null))
                .param("toldHow", course.told().map(Course.Told::how).orElse(null));
    }

    private static Escalation read(ResultSet row, int number) throws SQLException {
        var raisedAt = Columns.optionalInstant(row, "raised_at");
        var raisedBy = Columns.optionalId(row, "raised_by").map(PersonId::new);
        return new Escalation(
                new EscalationId(Columns.id(row, "id")),
                row.getString("reference"),
                subject(row),
                new Packet(row.getString("own_words"), row.getString("callback"), row.getString("told_patient")),
                raisedAt.map(at -> new Escalation.Raised(at, raisedBy)),
                course(row),
                row.getInt("version"));
    }

    private static Escalation.Subject subject(ResultSet row) throws SQLException {
        return new Escalation.Subject(
                new WorkItemId(Columns.id(row, "work_item_id")),
                new LaneCode(row.getString("lane")),
                Columns.optionalId(row, "communication_id").map(CommunicationId::new),
                row.getString("brought_by").equals("words"),
                Urgency.of(row.getInt("urgency")),
                signs(row.getString("signs")),
                new Escalation.Found(row.getString("found_words"), row.getString("found_rules")),
                Columns.instant(row, "opened_at"));
    }

    private static Set<String> signs(String carried) {
        return Arrays.stream(carried.split(" ", -1))
                .filter(sign -> !sign.isBlank())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Course course(ResultSet row) throws SQLException {
        return new Course(
                Course.State.of(row.getString("state")),
                Rung.of(row.getString("rung")),
                Columns.optionalInstant(row, "rung_until"),
                Columns.optionalId(row, "directed_to").map(PersonId::new),
                mark(row, "delivered_to", "delivered_at"),
                mark(row, "accepted_by", "accepted_at"),
                Columns.optionalText(row, "return_reason"),
                answer(row),
                told(row));
    }

    private static Optional<Course.Told> told(ResultSet row) throws SQLException {
        var how = Columns.optionalText(row, "told_how").orElse("");
        return mark(row, "told_by", "told_at").map(mark -> new Course.Told(mark.by(), mark.at(), how));
    }

    private static Optional<Course.Mark> mark(ResultSet row, String by, String at) throws SQLException {
        var when = Columns.optionalInstant(row, at);
        return Columns.optionalId(row, by).map(id -> new Course.Mark(new PersonId(id), when.orElseThrow()));
    }

    private static Optional<Answer> answer(ResultSet row) throws SQLException {
        var mark = mark(row, "answered_by", "answered_at");
        if (mark.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Answer(
                Answer.Code.of(row.getString("answer_code")),
                row.getString("answer_words"),
                Answer.Teller.of(row.getString("teller")),
                Columns.optionalText(row, "needed_why"),
                mark.get().by(),
                mark.get().at()));
    }
}
