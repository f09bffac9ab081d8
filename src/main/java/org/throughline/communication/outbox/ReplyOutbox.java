package org.throughline.communication.outbox;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.throughline.access.Access;
import org.throughline.audit.AuditEntry;
import org.throughline.audit.AuditLog;
import org.throughline.communication.Channel;
import org.throughline.communication.CommunicationId;
import org.throughline.communication.IssueId;
import org.throughline.communication.Reply;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.Language;
import org.throughline.kernel.NotFound;
import org.throughline.kernel.RuleViolation;
import org.throughline.patient.PatientId;
import org.throughline.patient.Patients;
import org.throughline.platform.database.Columns;

/** Writes a reply and its place in the outbox in the caller's transaction; nothing leaves before the commit (R5). */
@Service
public class ReplyOutbox {

    private final JdbcClient database;
    private final Patients patients;
    private final MailDepartures departures;
    private final AuditLog audit;
    private final ApplicationEventPublisher news;

    ReplyOutbox(
            JdbcClient database,
            Patients patients,
            MailDepartures departures,
            AuditLog audit,
            ApplicationEventPublisher news) {
        this.database = database;
        this.patients = patients;
        this.departures = departures;
        this.audit = audit;
        this.news = news;
    }

    public CommunicationId queue(Access access, Reply reply, Instant at) {
        if (reply.channel() != Channel.EMAIL) {
            throw RuleViolation.of("communication.channel-not-for-replies");
        }
        departures.requireServer();
        var thread = thread(reply.issue());
        var recipient = recipient(thread).orElseThrow(() -> RuleViolation.of("communication.no-mail-address"));
        var id = add(access, reply, thread, recipient, at);
        audit.record(AuditEntry.of(at, access.actor(), "communication.replied", id.reference())
                .about(thread.patient().map(PatientId::value)));
        news.publishEvent(new ReplyReady(access.practice(), id, at));
        return id;
    }

    /** Where a reply of this conversation would go, so that the page can say so before anybody writes. */
    public Optional<ContactPoint> recipient(IssueId issue) {
        return recipient(thread(issue));
    }

    private record Conversation(
            Optional<PatientId> patient, Optional<UUID> lastContact, Optional<String> lastAddress, String subject) {}

    private Conversation thread(IssueId issue) {
        return database.sql("""
                        select i.patient_id, c.id, c.sender_email, c.subject
                        from communication.issue i
                        left join lateral (
                            select m.id, m.sender_email, m.subject from communication.communication m
                            where m.practice_id = i.practice_id and m.issue_id = i.id and m.direction = 'in'
                              and m.kind = 'message'
                            order by m.at desc limit 1
                        ) c on true
                        where i.id = :issue
                        """)
                .param("issue", issue.value())
                .query((row, number) -> new Conversation(
                        Columns.optionalId(row, "patient_id").map(PatientId::new),
                        Columns.optionalId(row, "id"),
                        Columns.optionalText(row, "sender_email"),
                        Columns.optionalText(row, "subject").orElse("")))
                .optional()
                .orElseThrow(() -> new NotFound(issue.reference()));
    }

    /** Whoever wrote is answered at the address they wrote from; otherwise the patient's own address. */
    private Optional<ContactPoint> recipient(Conversation thread) {
        return thread.lastAddress()
                .flatMap(ContactPoint::email)
                .or(() -> thread.patient().flatMap(patients::mailAddress));
    }

    private CommunicationId add(Access access, Reply reply, Conversation thread, ContactPoint recipient, Instant at) {
        var update = reply.text() instanceof Reply.Text.Update parts ? parts : null;
        var answer = reply.text() instanceof Reply.Text.FinalAnswer whole ? whole.answer() : null;
        return database.sql("""
                        with reply as (
                        insert into communication.communication (issue_id, patient_id, direction, channel, kind, status, at,
                            language, subject, body, recipient, in_response_to, author_person_id, purpose, part_received,
                            part_checking, part_needed, part_next, next_update_at, template, template_version)
                        values (:issue, :patient, 'out', :channel, 'reply', 'in-progress', :at, :language, :subject, :body,
                            :recipient, :answers, :author, :purpose, :received, :checking, :needed, :next, :nextAt,
                            :template, :version)
                        returning id
                        )
                        insert into communication.delivery (communication_id, state, next_try_at, changed_at)
                        select reply.id, 'ready', :at::timestamptz, :at::timestamptz from reply
                        returning communication_id as id
                        """)
                .param("issue", reply.issue().value())
                .param("patient", thread.patient().map(PatientId::value).orElse(null))
                .param("channel", reply.channel().code())
                .param("at", Columns.at(at))
                .param("language", reply.language().code())
                .param("subject", subject(thread.subject(), reply.language()))
                .param("body", update == null ? answer : body(update))
                .param("recipient", recipient.value())
                .param("answers", thread.lastContact().orElse(null))
                .param("author", access.person().value())
                .param("purpose", update == null ? "final-answer" : "update")
                .param("received", part(update, Reply.Text.Update::received))
                .param("checking", part(update, Reply.Text.Update::checking))
                .param("needed", part(update, Reply.Text.Update::needed))
                .param("next", part(update, Reply.Text.Update::next))
                .param("nextAt", update == null ? null : Columns.at(update.nextUpdateAt()))
                .param("template", reply.template().map(Reply.Template::code).orElse(null))
                .param("version", reply.template().map(Reply.Template::version).orElse(null))
                .query((row, number) -> new CommunicationId(Columns.id(row, "id")))
                .single();
    }

    private static @Nullable String part(
            Reply.Text.@Nullable Update update, java.util.function.Function<Reply.Text.Update, String> which) {
        return update == null ? null : which.apply(update);
    }

    private static String body(Reply.Text.Update update) {
        return String.join("\n\n", update.received(), update.checking(), update.needed(), update.next());
    }

    private static String subject(String theirs, Language language) {
        if (theirs.isBlank()) {
            return language.equals(Language.SPANISH) ? "Sobre su mensaje" : "About your message";
        }
        return theirs.regionMatches(true, 0, "re:", 0, 3) ? theirs : "Re: " + theirs;
    }
}
