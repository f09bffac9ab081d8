package org.throughline.communication.outbox;

import java.time.Instant;
import java.util.Locale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.throughline.audit.AuditEntry;
import org.throughline.audit.AuditLog;
import org.throughline.communication.Channel;
import org.throughline.communication.CommunicationId;
import org.throughline.kernel.Actor;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.Language;
import org.throughline.platform.database.Columns;
import org.throughline.platform.transaction.CurrentPractice;

/** Writes what answers a word about the texts themselves into the outbox of the caller's transaction. */
@Service
public class TextNotices {

    private final JdbcClient database;
    private final AuditLog audit;
    private final ApplicationEventPublisher news;

    TextNotices(JdbcClient database, AuditLog audit, ApplicationEventPublisher news) {
        this.database = database;
        this.audit = audit;
        this.news = news;
    }

    /** Which of the product's own texts it is. */
    public enum Notice {
        STOPPED,
        STARTED,
        HELP
    }

    /** A text as it leaves. Prints masked. */
    public record Written(Notice notice, ContactPoint to, Language language, String words) {

        @Override
        public String toString() {
            return "Written[" + notice + "]";
        }
    }

    /** Into the conversation of the text it answers. */
    public void queue(CommunicationId answered, Written text, Instant at) {
        var id = database.sql("""
                        with written as (
                        insert into communication.communication (issue_id, patient_id, direction, channel, kind, status, at,
                            language, subject, body, recipient, in_response_to, automatic, purpose, notice)
                        select c.issue_id, c.patient_id, 'out', 'sms', 'automatic', 'in-progress', :at::timestamptz, :language, '',
                            :words, :to, c.id, true, 'automatic', :notice
                        from communication.communication c where c.id = :answered
                        returning id
                        )
                        insert into communication.delivery (communication_id, state, next_try_at, changed_at)
                        select written.id, 'ready', :at::timestamptz, :at::timestamptz from written
                        returning communication_id as id
                        """)
                .param("answered", answered.value())
                .param("at", Columns.at(at))
                .param("language", text.language().code())
                .param("words", text.words())
                .param("to", text.to().value())
                .param("notice", text.notice().name().toLowerCase(Locale.ROOT))
                .query((row, number) -> new CommunicationId(Columns.id(row, "id")))
                .single();
        audit.record(AuditEntry.of(at, Actor.SYSTEM, "communication.sent-automatically", id.reference()));
        news.publishEvent(new ReplyReady(CurrentPractice.get(), id, Channel.SMS, at));
    }

    /** In which language the number was last written to; English if it never was. */
    public Language languageOf(ContactPoint to) {
        return database.sql("""
                        select language from communication.communication
                        where channel = 'sms' and direction = 'out' and recipient = :to order by at desc limit 1
                        """)
                .param("to", to.value())
                .query((row, number) -> Language.of(row.getString("language")))
                .optional()
                .filter(Language::spokenByTheProduct)
                .orElse(Language.ENGLISH);
    }
}
