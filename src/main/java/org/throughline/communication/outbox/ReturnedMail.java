package org.throughline.communication.outbox;

import java.time.Clock;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.throughline.communication.CommunicationId;
import org.throughline.communication.DeliveryFailed;
import org.throughline.communication.DeliveryFailed.Trouble;
import org.throughline.communication.IssueId;
import org.throughline.communication.mail.FailedRecipient;
import org.throughline.communication.mail.MailKind;
import org.throughline.platform.database.Columns;
import org.throughline.platform.transaction.CurrentPractice;

/** INV-05: a message of ours that the other side gave back was not delivered, whatever its server said at first. */
@Service
public class ReturnedMail {

    private final JdbcClient database;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    ReturnedMail(JdbcClient database, ApplicationEventPublisher news, Clock clock) {
        this.database = database;
        this.news = news;
        this.clock = clock;
    }

    /** Believes the report, in the transaction that stores it. One that only speaks of a delay changes nothing. */
    public void gaveBack(CommunicationId ours, IssueId issue, MailKind.Bounce report) {
        var now = clock.instant();
        if (report.failed() && failed(ours, reason(report), now)) {
            news.publishEvent(new DeliveryFailed(CurrentPractice.get(), ours, issue, Trouble.REFUSED, now));
        }
    }

    private boolean failed(CommunicationId ours, String reason, Instant now) {
        return database.sql("""
                        update communication.delivery
                        set state = 'failed', reason = :reason, changed_at = :now, version = version + 1
                        where communication_id = :id and state in ('ready', 'sending', 'sent', 'uncertain')
                        """)
                        .param("id", ours.value())
                        .param("reason", reason)
                        .param("now", Columns.at(now))
                        .update()
                == 1;
    }

    private static String reason(MailKind.Bounce report) {
        return report.recipients().stream()
                .filter(one -> one.action() == FailedRecipient.Action.FAILED)
                .flatMap(one -> one.status().stream())
                .findFirst()
                .map(status -> "bounced-" + status)
                .orElse("bounced");
    }
}
