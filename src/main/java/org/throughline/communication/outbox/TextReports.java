package org.throughline.communication.outbox;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.communication.CommunicationId;
import org.throughline.communication.DeliveryFailed;
import org.throughline.communication.IssueId;
import org.throughline.platform.database.Columns;
import org.throughline.platform.transaction.CurrentPractice;

/**
 * What a provider tells of a text of ours, in whatever order and however often: the first end stands, and any word of it says
 * that the message was taken.
 */
@Service
public class TextReports {

    private final JdbcClient database;
    private final Deliveries deliveries;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    TextReports(JdbcClient database, Deliveries deliveries, ApplicationEventPublisher news, Clock clock) {
        this.database = database;
        this.deliveries = deliveries;
        this.news = news;
        this.clock = clock;
    }

    /**
     * What it tells.
     *
     * @param status as the provider names it
     * @param code why it failed; 0 if it did not
     */
    public record Report(String providerId, String status, int code) {

        public static Report of(Map<String, String> fields) {
            var code = fields.getOrDefault("ErrorCode", "0");
            return new Report(
                    fields.getOrDefault("MessageSid", ""),
                    fields.getOrDefault("MessageStatus", ""),
                    code.matches("\\d{1,6}") ? Integer.parseInt(code) : 0);
        }

        private Optional<String> state() {
            return switch (status) {
                case "delivered", "read" -> Optional.of("delivered");
                case "undelivered", "failed" -> Optional.of("failed");
                case "accepted", "queued", "sending", "sent" -> Optional.of("sent");
                default -> Optional.empty();
            };
        }
    }

    /** In the practice whose number it left from. */
    @Transactional
    public void became(UUID attempt, Report report) {
        var now = clock.instant();
        report.state().flatMap(state -> moved(attempt, state, report, now)).ifPresent(moved -> tell(moved, now));
    }

    private record Moved(CommunicationId id, IssueId issue, String before, String after) {}

    private Optional<Moved> moved(UUID attempt, String state, Report report, Instant now) {
        return database.sql("""
                        with was as (
                            select d.communication_id, d.state from communication.delivery d
                            where d.attempt_id = :attempt and d.state in ('sending', 'sent', 'uncertain') and d.state <> :state
                            for update
                        )
                        update communication.delivery d
                        set state = :state, reason = :reason, provider_id = coalesce(nullif(:provider, ''), d.provider_id), changed_at = :now, version = d.version + 1
                        from was join communication.communication c on c.id = was.communication_id
                        where d.communication_id = was.communication_id
                        returning d.communication_id, c.issue_id, was.state as before
                        """)
                .param("attempt", attempt)
                .param("state", state)
                .param("reason", state.equals("failed") ? "text-" + report.code() : null)
                .param("provider", report.providerId())
                .param("now", Columns.at(now))
                .query((row, number) -> new Moved(
                        new CommunicationId(Columns.id(row, "communication_id")),
                        new IssueId(Columns.id(row, "issue_id")),
                        row.getString("before"),
                        state))
                .optional();
    }

    private void tell(Moved moved, Instant now) {
        if (moved.after().equals("failed")) {
            news.publishEvent(new DeliveryFailed(
                    CurrentPractice.get(), moved.id(), moved.issue(), DeliveryFailed.Trouble.REFUSED, now));
        } else if (!moved.before().equals("sent")) {
            deliveries.left(moved.id(), now);
        }
    }
}
