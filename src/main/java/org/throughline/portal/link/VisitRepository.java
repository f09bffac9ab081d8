package org.throughline.portal.link;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.communication.PortalContact.Wish;
import org.throughline.communication.SafetyText;
import org.throughline.platform.database.Columns;

/** Visits as rows; one that was quiet for too long is none. */
@Repository
class VisitRepository {

    private static final Duration QUIET = Duration.ofMinutes(30);

    private final JdbcClient database;

    VisitRepository(JdbcClient database) {
        this.database = database;
    }

    void begin(LinkId link, Secret key, Instant now) {
        database.sql("""
                        insert into portal.visit (link_id, key_hash, began_at, seen_at) values (:link, :hash, :now, :now)
                        """)
                .param("link", link.value())
                .param("hash", key.hash())
                .param("now", Columns.at(now))
                .update();
    }

    Optional<Visit> goOn(LinkId link, Secret key, Instant now) {
        return database.sql("""
                        update portal.visit set seen_at = :now
                        where link_id = :link and key_hash = :hash and seen_at > :quiet
                        returning id, receipt_wish, receipt_at, receipt_safety
                        """)
                .param("now", Columns.at(now))
                .param("link", link.value())
                .param("hash", key.hash())
                .param("quiet", Columns.at(now.minus(QUIET)))
                .query((row, number) -> new Visit(Columns.id(row, "id"), receipt(row)))
                .optional();
    }

    void took(Visit visit, Visit.Receipt receipt) {
        database.sql("""
                        update portal.visit set receipt_wish = :wish, receipt_at = :at, receipt_safety = :safety where id = :id
                        """)
                .param("wish", code(receipt.wish()))
                .param("at", Columns.at(receipt.at()))
                .param("safety", receipt.safety().map(SafetyText::code).orElse(null))
                .param("id", visit.id())
                .update();
    }

    /** Whether this form of the page has not been sent before. */
    boolean isNew(LinkId link, String formToken, Visit.Receipt receipt) {
        return database.sql("""
                        insert into portal.sent_form (link_id, form_token, wish, sent_at)
                        values (:link, :token, :wish, :at) on conflict do nothing
                        """)
                        .param("link", link.value())
                        .param("token", formToken)
                        .param("wish", code(receipt.wish()))
                        .param("at", Columns.at(receipt.at()))
                        .update()
                > 0;
    }

    int sentThrough(LinkId link) {
        return database.sql("select count(*) as sent from portal.sent_form where link_id = :link")
                .param("link", link.value())
                .query((row, number) -> row.getInt("sent"))
                .single();
    }

    private static Optional<Visit.Receipt> receipt(ResultSet row) throws SQLException {
        var at = Columns.optionalInstant(row, "receipt_at");
        if (at.isEmpty()) {
            return Optional.empty();
        }
        var safety = Columns.optionalText(row, "receipt_safety")
                .map(code -> SafetyText.valueOf(code.toUpperCase(Locale.ROOT)));
        var wish = Wish.valueOf(row.getString("receipt_wish").toUpperCase(Locale.ROOT));
        return Optional.of(new Visit.Receipt(wish, at.get(), safety));
    }

    private static String code(Wish wish) {
        return wish.name().toLowerCase(Locale.ROOT);
    }
}
