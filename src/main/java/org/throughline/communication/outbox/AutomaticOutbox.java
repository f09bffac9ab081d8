package org.throughline.communication.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.throughline.audit.AuditEntry;
import org.throughline.audit.AuditLog;
import org.throughline.communication.Channel;
import org.throughline.communication.CommunicationId;
import org.throughline.communication.IssueId;
import org.throughline.communication.SafetyText;
import org.throughline.kernel.Actor;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.Language;
import org.throughline.platform.database.Columns;
import org.throughline.platform.transaction.CurrentPractice;

/** Writes what no person wrote into the outbox of the caller's transaction, once for each kind in a conversation (R5). */
@Service
public class AutomaticOutbox {

    private final JdbcClient database;
    private final AuditLog audit;
    private final ApplicationEventPublisher news;

    AutomaticOutbox(JdbcClient database, AuditLog audit, ApplicationEventPublisher news) {
        this.database = database;
        this.audit = audit;
        this.news = news;
    }

    /** The contact that would be answered, where it came from, and by which channel an answer would go. */
    public record LastContact(CommunicationId id, Channel answeredBy, Optional<ContactPoint> address) {}

    /** A text as it leaves, and from which version of the shipped list. */
    public record Written(SafetyText kind, String listVersion, Language language, String subject, String body) {}

    /** Whatever came in last, from a person or not. */
    public Optional<LastContact> lastContact(IssueId issue) {
        return database.sql("""
                        select c.id, c.channel, c.sender_email, c.sender_phone, c.sender_account from communication.communication c
                        where c.issue_id = :issue and c.direction = 'in'
                        order by c.at desc, c.id desc limit 1
                        """)
                .param("issue", issue.value())
                .query((row, number) -> lastContact(row))
                .optional();
    }

    private static LastContact lastContact(ResultSet row) throws SQLException {
        var id = new CommunicationId(Columns.id(row, "id"));
        return switch (Channel.of(row.getString("channel"))) {
            case SMS ->
                new LastContact(
                        id,
                        Channel.SMS,
                        Columns.optionalText(row, "sender_phone")
                                .map(number -> new ContactPoint(ContactPoint.Kind.PHONE, number)));
            case PORTAL_MESSAGE ->
                new LastContact(
                        id,
                        Channel.PORTAL_MESSAGE,
                        Columns.optionalText(row, "sender_account").flatMap(ContactPoint::portal));
            case EMAIL, VOICEMAIL, FORM, CALL, FAX, PORTAL ->
                new LastContact(
                        id,
                        Channel.EMAIL,
                        Columns.optionalText(row, "sender_email").flatMap(ContactPoint::email));
        };
    }

    /** Empty when the conversation has had it: of two at the same moment, one writes it. */
    public Optional<CommunicationId> queue(LastContact answered, IssueId issue, Written text, Instant at) {
        var queued = add(answered, issue, text, at);
        queued.ifPresent(added -> {
            audit.record(AuditEntry.of(at, Actor.SYSTEM, "communication.sent-automatically", added.id.reference())
                    .about(added.patient));
            news.publishEvent(new ReplyReady(CurrentPractice.get(), added.id, answered.answeredBy(), at));
        });
        return queued.map(Added::id);
    }

    private record Added(CommunicationId id, Optional<UUID> patient) {}

    private Optional<Added> add(LastContact answered, IssueId issue, Written text, Instant at) {
        return database.sql("""
                        with claimed as (
                        insert into communication.safety_text (issue_id, kind, communication_id, list_version, queued_at)
                        values (:issue, :kind, uuidv7(), :version, :at)
                        on conflict do nothing
                        returning communication_id
                        ), written as (
                        insert into communication.communication (id, issue_id, patient_id, direction, channel, kind, status,
                            at, language, subject, body, recipient, in_response_to, automatic, purpose, notice)
                        select claimed.communication_id, i.id, i.patient_id, 'out', :channel, 'automatic', 'in-progress',
                            :at::timestamptz, :language, :subject, :body, :recipient, :answers::uuid, true, 'automatic',
                            'safety'
                        from claimed join communication.issue i on i.id = :issue
                        returning id, patient_id
                        ), handed as (
                        insert into communication.delivery (communication_id, state, next_try_at, changed_at)
                        select written.id, 'ready', :at::timestamptz, :at::timestamptz from written
                        )
                        select id, patient_id from written
                        """)
                .param("issue", issue.value())
                .param("kind", text.kind().code())
                .param("channel", answered.answeredBy().code())
                .param("version", text.listVersion())
                .param("at", Columns.at(at))
                .param("language", text.language().code())
                .param("subject", text.subject())
                .param("body", text.body())
                .param("recipient", answered.address().orElseThrow().value())
                .param("answers", answered.id().value())
                .query((row, number) ->
                        new Added(new CommunicationId(Columns.id(row, "id")), Columns.optionalId(row, "patient_id")))
                .optional();
    }
}
