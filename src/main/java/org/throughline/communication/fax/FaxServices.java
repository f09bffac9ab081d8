package org.throughline.communication.fax;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.audit.AuditEntry;
import org.throughline.audit.AuditLog;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.Reference;
import org.throughline.kernel.RuleViolation;
import org.throughline.platform.database.Columns;

/** Whose mail is a fax, as the practice says: addresses, or whole domains that begin with {@code @}. */
@Repository
public class FaxServices {

    private static final int LONGEST = 254;

    private final JdbcClient database;
    private final AuditLog audit;

    FaxServices(JdbcClient database, AuditLog audit) {
        this.database = database;
        this.audit = audit;
    }

    /** Whether mail from there brings faxes of the bound practice. */
    @Transactional(readOnly = true)
    public boolean includes(ContactPoint sender) {
        var address = sender.value();
        return database.sql("select from communication.fax_service where sender in (:address, :domain)")
                .param("address", address)
                .param("domain", address.substring(address.indexOf('@')))
                .query((row, number) -> true)
                .optional()
                .isPresent();
    }

    /** In the order of the alphabet. */
    List<String> all() {
        return database.sql("select sender from communication.fax_service order by sender")
                .query((row, number) -> row.getString("sender"))
                .list();
    }

    /** One that is there already stays. */
    void add(Access access, String written, Instant at) {
        var sender = sender(written).orElseThrow(() -> RuleViolation.of("communication.fax-sender", written.strip()));
        database.sql("""
                        insert into communication.fax_service (sender, added_at, added_by) values (:sender, :at, :by)
                        on conflict (practice_id, sender) do nothing
                        """)
                .param("sender", sender)
                .param("at", Columns.at(at))
                .param("by", access.person().value())
                .update();
        record(access, "fax-service.added", at);
    }

    void remove(Access access, String sender, Instant at) {
        database.sql("delete from communication.fax_service where sender = :sender")
                .param("sender", sender)
                .update();
        record(access, "fax-service.removed", at);
    }

    private void record(Access access, String action, Instant at) {
        var practice = new Reference("Organization", access.practice().value());
        audit.record(AuditEntry.of(at, access.actor(), action, practice));
    }

    private static Optional<String> sender(String written) {
        var plain = written.strip().toLowerCase(Locale.ROOT);
        return plain.matches("@[a-z0-9.-]+\\.[a-z]{2,}") && plain.length() <= LONGEST
                ? Optional.of(plain)
                : ContactPoint.email(plain).map(ContactPoint::value);
    }
}
