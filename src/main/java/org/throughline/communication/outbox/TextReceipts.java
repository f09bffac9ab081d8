package org.throughline.communication.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.communication.text.TextReceipt;
import org.throughline.kernel.ContactPoint;
import org.throughline.platform.database.Columns;

/**
 * Finds the text that a receipt speaks of: by the provider's name for it, or, where the answer that told the name was lost, by
 * the number and our mark (R5). What comes before anybody knows that name is kept as a row of {@code communication.text_receipt}.
 */
@Service
public class TextReceipts {

    private static final Logger LOG = LoggerFactory.getLogger(TextReceipts.class);

    private static final String REGION = "US";

    /** The mark is short: it tells apart only what was sent to one number lately. */
    private static final Duration MARKED = Duration.ofDays(2);

    /** No receipt comes earlier than this before the name that it needs. */
    private static final Duration KEPT = Duration.ofDays(3);

    private final JdbcClient database;
    private final TextReports reports;

    TextReceipts(JdbcClient database, TextReports reports) {
        this.database = database;
        this.reports = reports;
    }

    /** Takes the receipt in the bound practice; acknowledge only after the commit. */
    @Transactional
    public void take(TextReceipt receipt, Instant at) {
        if (!isTold(receipt, at)) {
            keep(receipt, at);
        }
    }

    /** Looks once more for the texts of what came too early, and forgets what nobody can place. */
    @Transactional
    public void takeEarly(Instant now) {
        for (var early : kept()) {
            if (isTold(early.receipt(), now)) {
                forget(early.id());
            }
        }
        var strangers = database.sql("delete from communication.text_receipt where came_at < :before")
                .param("before", Columns.at(now.minus(KEPT)))
                .update();
        if (strangers > 0) {
            LOG.warn("{} receipts spoke of texts that nobody here knows", strangers);
        }
    }

    private boolean isTold(TextReceipt receipt, Instant now) {
        var attempt = attempt(receipt, now);
        attempt.ifPresent(known -> reports.became(
                known, new TextReports.Report(receipt.providerId(), receipt.status(), "text-" + receipt.code())));
        return attempt.isPresent();
    }

    private record Found(UUID attempt, boolean named) {}

    /** A server may begin its names anew, so the latest of a name; two that bear the same mark are left to a person. */
    private Optional<UUID> attempt(TextReceipt receipt, Instant now) {
        var found = found(receipt, now);
        return found.stream()
                .findFirst()
                .filter(first -> first.named() || found.size() == 1)
                .map(Found::attempt);
    }

    private List<Found> found(TextReceipt receipt, Instant now) {
        return database.sql("""
                        select d.attempt_id, d.provider_id is not null as named
                        from communication.delivery d
                        join communication.communication c on c.practice_id = d.practice_id and c.id = d.communication_id
                        where c.channel = 'sms' and c.direction = 'out' and c.recipient = :recipient
                          and (d.provider_id = :provider
                            or d.provider_id is null and d.state in ('sending', 'uncertain') and d.changed_at > :since
                              and right(d.attempt_id::text, 4) = :reference)
                        order by named desc, d.changed_at desc
                        """)
                .param("recipient", recipient(receipt))
                .param("provider", receipt.providerId())
                .param("reference", receipt.reference().orElse(""))
                .param("since", Columns.at(now.minus(MARKED)))
                .query((row, number) -> new Found(Columns.id(row, "attempt_id"), row.getBoolean("named")))
                .list();
    }

    /** The number as our own messages to it are written. */
    private static String recipient(TextReceipt receipt) {
        return ContactPoint.phone(receipt.recipient(), REGION)
                .map(ContactPoint::value)
                .orElse(receipt.recipient());
    }

    private void keep(TextReceipt receipt, Instant at) {
        database.sql("""
                        insert into communication.text_receipt (provider_id, recipient, reference, status, code, came_at)
                        values (:provider, :recipient, :reference, :status, :code, :now)
                        on conflict do nothing
                        """)
                .param("provider", receipt.providerId())
                .param("recipient", receipt.recipient())
                .param("reference", receipt.reference().orElse(null))
                .param("status", receipt.status())
                .param("code", receipt.code())
                .param("now", Columns.at(at))
                .update();
    }

    private record Kept(UUID id, TextReceipt receipt) {}

    private List<Kept> kept() {
        return database.sql("""
                        select id, provider_id, recipient, reference, status, code from communication.text_receipt
                        order by came_at desc limit 200
                        """)
                .query((row, number) -> new Kept(Columns.id(row, "id"), read(row)))
                .list();
    }

    private static TextReceipt read(ResultSet row) throws SQLException {
        return new TextReceipt(
                row.getString("provider_id"),
                Columns.optionalText(row, "reference"),
                row.getString("recipient"),
                "",
                row.getString("status"),
                row.getInt("code"));
    }

    private void forget(UUID id) {
        database.sql("delete from communication.text_receipt where id = :id")
                .param("id", id)
                .update();
    }
}
