package org.throughline.communication.outbox;

import java.time.Clock;
import java.time.Instant;
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

/** What providers tell of what they took, in whatever order and however often: the first end stands. */
@Service
class ReportedDeliveries {

    private static final String FAILED = "failed";

    private final JdbcClient database;
    private final Deliveries deliveries;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    ReportedDeliveries(JdbcClient database, Deliveries deliveries, ApplicationEventPublisher news, Clock clock) {
        this.database = database;
        this.deliveries = deliveries;
        this.news = news;
        this.clock = clock;
    }

    /**
     * What it told.
     *
     * @param state sent, delivered or failed
     * @param reason the code of why it failed, if it did
     */
    record Became(String providerId, String state, String reason) {}

    /** In the practice that it left from. */
    @Transactional
    void became(UUID attempt, Became became) {
        var now = clock.instant();
        moved(attempt, became, now).ifPresent(moved -> tell(moved, now));
    }

    /** The latest attempt at a message of ours; empty for what is none. */
    @Transactional(readOnly = true)
    Optional<UUID> attemptOf(CommunicationId message) {
        return database.sql(
                        "select attempt_id from communication.delivery where communication_id = :id and attempt_id is not null")
                .param("id", message.value())
                .query((row, number) -> Columns.id(row, "attempt_id"))
                .optional();
    }

    private record Moved(CommunicationId id, IssueId issue, String before, String after) {}

    private Optional<Moved> moved(UUID attempt, Became became, Instant now) {
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
                .param("state", became.state())
                .param("reason", became.state().equals(FAILED) ? became.reason() : null)
                .param("provider", became.providerId())
                .param("now", Columns.at(now))
                .query((row, number) -> new Moved(
                        new CommunicationId(Columns.id(row, "communication_id")),
                        new IssueId(Columns.id(row, "issue_id")),
                        row.getString("before"),
                        became.state()))
                .optional();
    }

    private void tell(Moved moved, Instant now) {
        if (moved.after().equals(FAILED)) {
            news.publishEvent(new DeliveryFailed(
                    CurrentPractice.get(), moved.id(), moved.issue(), DeliveryFailed.Trouble.REFUSED, now));
        } else if (!moved.before().equals("sent")) {
            deliveries.left(moved.id(), now);
        }
    }
}
