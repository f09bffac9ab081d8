package org.throughline.communication.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.throughline.access.Access;
import org.throughline.audit.AuditEntry;
import org.throughline.audit.AuditLog;
import org.throughline.communication.Channel;
import org.throughline.communication.CommunicationId;
import org.throughline.communication.Reply;
import org.throughline.communication.gate.GateDesk;
import org.throughline.communication.gate.SendDecision;
import org.throughline.communication.outbox.OutwardNames.Outward;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.Language;
import org.throughline.kernel.RuleViolation;
import org.throughline.patient.PatientId;
import org.throughline.patient.RelatedPersonId;
import org.throughline.platform.database.Columns;

/** Writes a reply and its place in the outbox in the caller's transaction; nothing leaves before the commit (R5). */
@Service
public class ReplyOutbox {

    private final JdbcClient database;
    private final Threads threads;
    private final WaysOut ways;
    private final GateDesk gate;
    private final OutwardNames names;
    private final AuditLog audit;
    private final ApplicationEventPublisher news;

    ReplyOutbox(
            JdbcClient database,
            Threads threads,
            WaysOut ways,
            GateDesk gate,
            OutwardNames names,
            AuditLog audit,
            ApplicationEventPublisher news) {
        this.database = database;
        this.threads = threads;
        this.ways = ways;
        this.gate = gate;
        this.names = names;
        this.audit = audit;
        this.news = news;
    }

    /** What the gate would refuse is refused before it is written; what may leave later waits in the outbox. */
    public CommunicationId queue(Access access, Reply reply, Instant at) {
        ways.require(access.practice(), reply.channel());
        var thread = threads.of(reply.issue());
        var recipient = threads.recipient(thread, reply.channel(), reply.told())
                .to()
                .orElseThrow(() -> RuleViolation.of(threads.unreachable(thread, reply.channel())));
        requirePassing(reply, thread, recipient, at);
        var id = add(access, reply, new Addressed(thread, recipient), at);
        audit.record(AuditEntry.of(at, access.actor(), "communication.replied", id.reference())
                .about(thread.patient().map(PatientId::value)));
        news.publishEvent(new ReplyReady(access.practice(), id, reply.channel(), at));
        return id;
    }

    /** Mail to whoever wrote, and is no patient known here, is not asked about twice: it is not refused here. */
    private void requirePassing(Reply reply, Threads.Conversation thread, ContactPoint recipient, Instant at) {
        if (reply.channel() != Channel.EMAIL || thread.patient().isPresent()) {
            var thought = new GateDesk.Thought(
                    reply.channel(), recipient, reply.purpose(), thread.patient(), reply.issue(), reply.told());
            if (gate.foresee(thought, at) instanceof SendDecision.Refused(var code)) {
                throw RuleViolation.of(code);
            }
        }
    }

    private record Addressed(Threads.Conversation thread, ContactPoint to) {}

    private CommunicationId add(Access access, Reply reply, Addressed addressed, Instant at) {
        var thread = addressed.thread();
        var from = names.to(thread.patient());
        var update = reply.text() instanceof Reply.Text.Update parts ? parts : null;
        return database.sql("""
                        with reply as (insert into communication.communication (issue_id, patient_id, direction, channel, kind,
                            status, at, language, subject, body, recipient, in_response_to, author_person_id, purpose,
                            part_received, part_checking, part_needed, part_next, next_update_at, template, template_version,
                            consent_purpose, told_person_id, discloses)
                        values (:issue, :patient, 'out', :channel, 'reply', 'in-progress', :at, :language, :subject, :body,
                            :recipient, :answers, :author, :purpose, :received, :checking, :needed, :next, :nextAt,
                            :template, :version, :about, :told, :discloses)
                        returning id)
                        insert into communication.delivery (communication_id, state, next_try_at, changed_at)
                        select reply.id, 'ready', :at::timestamptz, :at::timestamptz from reply
                        returning communication_id as id
                        """)
                .param("issue", reply.issue().value())
                .param("patient", thread.patient().map(PatientId::value).orElse(null))
                .param("channel", reply.channel().code())
                .param("at", Columns.at(at))
                .param("language", reply.language().code())
                .param("subject", subject(reply, thread, from))
                .param("body", body(reply, from))
                .param("recipient", addressed.to().value())
                .param("answers", thread.lastContact().orElse(null))
                .param("author", access.person().value())
                .param("purpose", purpose(reply.text()))
                .param("received", part(update, Reply.Text.Update::received))
                .param("checking", part(update, Reply.Text.Update::checking))
                .param("needed", part(update, Reply.Text.Update::needed))
                .param("next", part(update, Reply.Text.Update::next))
                .param("nextAt", update == null ? null : Columns.at(update.nextUpdateAt()))
                .param("template", reply.template().map(Reply.Template::code).orElse(null))
                .param("version", reply.template().map(Reply.Template::version).orElse(null))
                .param("about", reply.purpose().name())
                .param("told", reply.told().proxy().map(RelatedPersonId::value).orElse(null))
                .param("discloses", reply.told().discloses().name())
                .query((row, number) -> new CommunicationId(Columns.id(row, "id")))
                .single();
    }

    private static @Nullable String part(
            Reply.Text.@Nullable Update update, java.util.function.Function<Reply.Text.Update, String> which) {
        return update == null ? null : which.apply(update);
    }

    private static String body(Reply reply, Outward from) {
        return reply.channel() == Channel.SMS
                ? TextBody.text(from, reply.language(), reply.text())
                : TextBody.letter(from, reply.language(), reply.text());
    }

    /** Their own subject goes back to them alone, and not where it would show on a locked screen. */
    private static String subject(Reply reply, Threads.Conversation thread, Outward from) {
        if (reply.channel() != Channel.EMAIL) {
            return "";
        }
        var quiet = from.discreet() || reply.told().proxy().isPresent();
        return subject(quiet ? "" : thread.subject(), reply.language());
    }

    private static String purpose(Reply.Text text) {
        return switch (text) {
            case Reply.Text.Update update -> "update";
            case Reply.Text.FinalAnswer answer -> "final-answer";
            case Reply.Text.PageLink link -> "page-link";
        };
    }

    private static String subject(String theirs, Language language) {
        if (theirs.isBlank()) {
            return language.equals(Language.SPANISH) ? "Sobre su mensaje" : "About your message";
        }
        return theirs.regionMatches(true, 0, "re:", 0, 3) ? theirs : "Re: " + theirs;
    }
}
