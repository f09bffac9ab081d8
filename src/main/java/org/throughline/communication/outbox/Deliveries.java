package org.throughline.communication.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.communication.Channel;
import org.throughline.communication.CommunicationId;
import org.throughline.communication.DeliveryFailed;
import org.throughline.communication.IssueId;
import org.throughline.communication.ReplySent;
import org.throughline.communication.gate.GateDesk;
import org.throughline.communication.gate.SendDecision;
import org.throughline.communication.mail.sending.ReplyTokens;
import org.throughline.platform.database.Columns;
import org.throughline.platform.transaction.CurrentPractice;

/**
 * The states of what leaves (R5): ready, sending (committed before anything is handed over), then sent, failed or uncertain.
 * What was being handed over when something broke is never sent again blindly: a person decides.
 */
@Service
class Deliveries {

    /** Longer than any hand-over may take, so that one still marked as sending after it has broken off. */
    static final Duration HANDOVER_LIMIT = Duration.ofMinutes(2);

    /** How long an answer or a report still finds its conversation. */
    static final Duration ANSWERABLE = Duration.ofDays(180);

    private static final int MOST_ATTEMPTS = 8;

    /** INV-05: what found no mail server for so long, because somebody took the setting away, becomes a person's work. */
    private static final Duration WITHOUT_SERVER = Duration.ofMinutes(10);

    private final JdbcClient database;
    private final GateDesk gate;
    private final ReplyTokens tokens;
    private final ApplicationEventPublisher news;

    Deliveries(JdbcClient database, GateDesk gate, ReplyTokens tokens, ApplicationEventPublisher news) {
        this.database = database;
        this.gate = gate;
        this.tokens = tokens;
        this.news = news;
    }

    /** A message claimed for one attempt. Prints masked. */
    record Claimed(
            CommunicationId communication,
            IssueId issue,
            UUID attempt,
            String recipient,
            String subject,
            String body,
            String language,
            boolean automatic,
            Optional<String> answersMessageId,
            String messageId) {

        @Override
        public String toString() {
            return "Claimed[" + communication + "]";
        }
    }

    /** A message that waits to leave. */
    record Waiting(CommunicationId id, Channel channel) {}

    /**
     * Claims the message if it is still ready and the gate lets it pass; committed before anybody hands it over. Its Message-ID
     * is kept from here on, so that an answer or a report finds the conversation even when nobody knows whether it left.
     */
    @Transactional
    Optional<Claimed> claim(CommunicationId id, Instant now) {
        return gate.decide(id, now).flatMap(decision -> switch (decision) {
            case SendDecision.Allowed allowed -> claimed(id, now);
            case SendDecision.Later later -> held(id, later, now);
            case SendDecision.Refused refused -> stopped(id, refused, now);
        });
    }

    private Optional<Claimed> claimed(CommunicationId id, Instant now) {
        var claimed = take(id, now);
        claimed.ifPresent(this::name);
        return claimed;
    }

    private Optional<Claimed> held(CommunicationId id, SendDecision.Later later, Instant now) {
        database.sql("""
                        update communication.delivery
                        set reason = :reason, next_try_at = :until, changed_at = :now, version = version + 1
                        where communication_id = :id and state = 'ready'
                        """)
                .param("id", id.value())
                .param("reason", later.code())
                .param("until", Columns.at(later.until()))
                .param("now", Columns.at(now))
                .update();
        return Optional.empty();
    }

    private Optional<Claimed> stopped(CommunicationId id, SendDecision.Refused refused, Instant now) {
        var stopped = database.sql("""
                        update communication.delivery d
                        set state = 'failed', reason = :reason, changed_at = :now, version = d.version + 1
                        from communication.communication c
                        where d.communication_id = :id and d.state = 'ready'
                          and c.practice_id = d.practice_id and c.id = d.communication_id
                        returning d.communication_id, c.issue_id
                        """).param("id", id.value()).param("reason", refused.code());
        toPeople(stopped, DeliveryFailed.Trouble.NOT_ALLOWED, now);
        return Optional.empty();
    }

    private Optional<Claimed> take(CommunicationId id, Instant now) {
        return database.sql("""
                        update communication.delivery d
                        set state = 'sending', attempt_id = uuidv7(), attempts = attempts + 1, changed_at = :now,
                            version = d.version + 1
                        from communication.communication c
                        left join communication.communication answered
                            on answered.practice_id = c.practice_id and answered.id = c.in_response_to
                        where d.communication_id = :id and d.state = 'ready' and d.next_try_at <= :now
                          and c.practice_id = d.practice_id and c.id = d.communication_id
                        returning d.communication_id, d.attempt_id, c.issue_id, c.recipient, c.subject, c.body, c.language, c.automatic,
                            answered.message_id as answers_message_id
                        """)
                .param("id", id.value())
                .param("now", Columns.at(now))
                .query((row, number) -> read(row, now))
                .optional();
    }

    private void name(Claimed claimed) {
        database.sql("update communication.communication set message_id = :messageId where id = :id")
                .param("messageId", claimed.messageId())
                .param("id", claimed.communication().value())
                .update();
    }

    /** It has left. A late answer of the other side says so even of what was given up as uncertain. */
    @Transactional
    void sent(Claimed claimed, String providerId, Instant now) {
        if (!providerId.isEmpty()) {
            database.sql("update communication.delivery set provider_id = :provider where attempt_id = :attempt")
                    .param("provider", providerId)
                    .param("attempt", claimed.attempt())
                    .update();
        }
        if (end(claimed.attempt(), "sent", Optional.empty(), now)) {
            left(claimed.communication(), now);
        }
    }

    /** The patient can read it; what opens a page is kept no longer than it takes to send it. */
    void left(CommunicationId id, Instant now) {
        database.sql("""
                        update communication.communication
                        set status = 'completed', body = case when purpose = 'page-link'
                            then regexp_replace(body, '/n/[a-z2-7]{32}', '/n/…') else body end
                        where id = :id
                        """).param("id", id.value()).update();
        news.publishEvent(new ReplySent(CurrentPractice.get(), id, now));
    }

    /** It certainly did not leave; tried again later, until it is given up. */
    @Transactional
    void postponed(Claimed claimed, String reason, Instant now) {
        var attempts = database.sql("select attempts from communication.delivery where attempt_id = :attempt")
                .param("attempt", claimed.attempt())
                .query((row, number) -> row.getInt("attempts"))
                .single();
        if (attempts >= MOST_ATTEMPTS) {
            failed(claimed, DeliveryFailed.Trouble.GIVEN_UP, reason, now);
            return;
        }
        database.sql("""
                        update communication.delivery
                        set state = 'ready', reason = :reason, next_try_at = :next, changed_at = :now, version = version + 1
                        where attempt_id = :attempt and state = 'sending'
                        """)
                .param("attempt", claimed.attempt())
                .param("reason", reason)
                .param("next", Columns.at(now.plus(Duration.ofSeconds(15L << attempts))))
                .param("now", Columns.at(now))
                .update();
    }

    /** It will not arrive, or nobody knows: a person is told. */
    @Transactional
    void failed(Claimed claimed, DeliveryFailed.Trouble trouble, String reason, Instant now) {
        var state = trouble == DeliveryFailed.Trouble.UNCERTAIN ? "uncertain" : "failed";
        if (end(claimed.attempt(), state, Optional.of(reason), now)) {
            news.publishEvent(
                    new DeliveryFailed(CurrentPractice.get(), claimed.communication(), claimed.issue(), trouble, now));
        }
    }

    /** What is ready in the bound practice and due. */
    @Transactional(readOnly = true)
    List<Waiting> ready(Instant now) {
        return database.sql("""
                        select d.communication_id, c.channel
                        from communication.delivery d
                        join communication.communication c on c.practice_id = d.practice_id and c.id = d.communication_id
                        where d.state = 'ready' and d.next_try_at <= :now order by d.next_try_at limit 100
                        """)
                .param("now", Columns.at(now))
                .query((row, number) -> new Waiting(
                        new CommunicationId(Columns.id(row, "communication_id")), Channel.of(row.getString("channel"))))
                .list();
    }

    /** Whatever is still marked as being handed over after the limit broke off: it may have arrived, and nobody can be asked. */
    @Transactional
    int giveUpBrokenOff(Channel channel, Instant now) {
        var broken = database.sql("""
                        update communication.delivery d
                        set state = 'uncertain', reason = 'broke-off', changed_at = :now, version = d.version + 1
                        from communication.communication c
                        where d.state = 'sending' and d.changed_at <= :limit and c.channel = :channel
                          and c.practice_id = d.practice_id and c.id = d.communication_id
                        returning d.communication_id, c.issue_id
                        """)
                .param("channel", channel.code())
                .param("limit", Columns.at(now.minus(HANDOVER_LIMIT)));
        return toPeople(broken, DeliveryFailed.Trouble.UNCERTAIN, now);
    }

    /** A message whose hand-over broke off, and when it began. */
    record Lost(Claimed claimed, Instant since) {}

    /** The same, where the other side can be asked. */
    @Transactional(readOnly = true)
    List<Lost> brokenOff(Channel channel, Instant now) {
        return database.sql("""
                        select d.communication_id, d.attempt_id, c.issue_id, c.recipient, c.subject, c.body, c.language, c.automatic,
                            null::text as answers_message_id, d.changed_at
                        from communication.delivery d
                        join communication.communication c on c.practice_id = d.practice_id and c.id = d.communication_id
                        where d.state = 'sending' and d.changed_at <= :limit and c.channel = :channel
                        order by d.changed_at limit 100
                        """)
                .param("channel", channel.code())
                .param("limit", Columns.at(now.minus(HANDOVER_LIMIT)))
                .query((row, number) -> new Lost(read(row, now), Columns.instant(row, "changed_at")))
                .list();
    }

    /** What has waited for a server longer than INV-05 allows certainly did not leave, and a person is told. */
    @Transactional
    int giveUpWaiting(Channel channel, Instant now) {
        var stuck = database.sql("""
                        update communication.delivery d
                        set state = 'failed', reason = :reason, changed_at = :now, version = d.version + 1
                        from communication.communication c
                        where d.state = 'ready' and d.next_try_at <= :limit and c.channel = :channel
                          and c.practice_id = d.practice_id and c.id = d.communication_id
                        returning d.communication_id, c.issue_id
                        """)
                .param("channel", channel.code())
                .param("reason", withoutServer(channel))
                .param("limit", Columns.at(now.minus(WITHOUT_SERVER)));
        return toPeople(stuck, DeliveryFailed.Trouble.GIVEN_UP, now);
    }

    private static String withoutServer(Channel channel) {
        return switch (channel) {
            case SMS -> "no-text-provider";
            case FAX -> "no-fax-provider";
            case PORTAL_MESSAGE -> "no-portal";
            default -> "no-mail-server";
        };
    }

    private int toPeople(StatementSpec ending, DeliveryFailed.Trouble trouble, Instant now) {
        var ended = ending.param("now", Columns.at(now))
                .query((row, number) -> news(row, trouble, now))
                .list();
        ended.forEach(news::publishEvent);
        return ended.size();
    }

    private static DeliveryFailed news(ResultSet row, DeliveryFailed.Trouble trouble, Instant now) throws SQLException {
        return new DeliveryFailed(
                CurrentPractice.get(),
                new CommunicationId(Columns.id(row, "communication_id")),
                new IssueId(Columns.id(row, "issue_id")),
                trouble,
                now);
    }

    private boolean end(UUID attempt, String state, Optional<String> reason, Instant now) {
        return database.sql("""
                        update communication.delivery
                        set state = :state, reason = :reason, changed_at = :now, version = version + 1
                        where attempt_id = :attempt and (state = 'sending' or state = 'uncertain' and :state = 'sent')
                        """)
                        .param("attempt", attempt)
                        .param("state", state)
                        .param("reason", reason.orElse(null))
                        .param("now", Columns.at(now))
                        .update()
                == 1;
    }

    private Claimed read(ResultSet row, Instant now) throws SQLException {
        var issue = Columns.id(row, "issue_id");
        var attempt = Columns.id(row, "attempt_id");
        var answered = new ReplyTokens.Answered(CurrentPractice.get(), issue, attempt);
        return new Claimed(
                new CommunicationId(Columns.id(row, "communication_id")),
                new IssueId(issue),
                attempt,
                row.getString("recipient"),
                row.getString("subject"),
                row.getString("body"),
                row.getString("language"),
                row.getBoolean("automatic"),
                Columns.optionalText(row, "answers_message_id"),
                tokens.issue(answered, now.plus(ANSWERABLE)));
    }
}
