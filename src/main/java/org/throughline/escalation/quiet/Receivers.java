package org.throughline.escalation.quiet;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.audit.AuditEntry;
import org.throughline.audit.AuditLog;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.Reference;
import org.throughline.platform.database.Columns;

/** How each receiver is reached: quiet time, set times, and the address that hears that something waits. */
@Service
public class Receivers {

    private final JdbcClient database;
    private final AuditLog audit;
    private final Clock clock;

    Receivers(JdbcClient database, AuditLog audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** Where and when somebody may be told. */
    public record Reached(Optional<ContactPoint> mail, QuietTime time) {

        /** Nothing is set: on the page only, at any time. */
        public static final Reached ANY_TIME = new Reached(Optional.empty(), QuietTime.NONE);
    }

    @Transactional(readOnly = true)
    public Map<PersonId, Reached> all() {
        return database
                .sql("select person_id, mail, quiet, digests from escalation.receiver")
                .query((row, number) -> Map.entry(
                        new PersonId(Columns.id(row, "person_id")),
                        new Reached(
                                Columns.optionalText(row, "mail").flatMap(ContactPoint::email),
                                QuietTime.read(row.getString("quiet"), row.getString("digests")))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Says for oneself when one is with patients and where one is told. */
    @Transactional
    public void set(Access access, Reached reached) {
        var now = clock.instant();
        database.sql("""
                        insert into escalation.receiver (person_id, mail, quiet, digests, changed_at)
                        values (:person, :mail, :quiet, :digests, :at)
                        on conflict (practice_id, person_id) do update
                        set mail = excluded.mail, quiet = excluded.quiet, digests = excluded.digests,
                            changed_at = excluded.changed_at
                        """)
                .param("person", access.person().value())
                .param("mail", reached.mail().map(ContactPoint::value).orElse(null))
                .param("quiet", reached.time().writtenQuiet())
                .param("digests", reached.time().writtenDigests())
                .param("at", Columns.at(now))
                .update();
        var person = new Reference("Practitioner", access.person().value());
        audit.record(AuditEntry.of(now, access.actor(), "escalation.availability-set", person));
    }
}
