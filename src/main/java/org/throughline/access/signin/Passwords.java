package org.throughline.access.signin;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.audit.AuditEntry;
import org.throughline.audit.AuditLog;
import org.throughline.kernel.NotFound;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.Reference;
import org.throughline.kernel.RuleViolation;
import org.throughline.platform.database.Columns;

/** The row of a person's password, changed together with its entry in the trail. */
@Component
class Passwords {

    private static final int SHORTEST = 12;

    private final JdbcClient database;
    private final PasswordEncoder encoder;
    private final SessionRecord record;
    private final AuditLog audit;
    private final Clock clock;

    Passwords(JdbcClient database, PasswordEncoder encoder, SessionRecord record, AuditLog audit, Clock clock) {
        this.database = database;
        this.encoder = encoder;
        this.record = record;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public void change(PersonId person, String wanted) {
        keep(person, wanted, false);
        record.add(person, "password.changed");
    }

    @Transactional
    public void give(Access access, PersonId person, String oneTime) {
        access.requireManager();
        if (person.equals(access.person())) {
            throw RuleViolation.of("access.approver-is-requester");
        }
        requireOursAlone(access, person);
        keep(person, oneTime, true);
        var entity = new Reference("Practitioner", person.value());
        audit.record(AuditEntry.of(clock.instant(), access.actor(), "password.given", entity));
    }

    /** Who also works for another practice would open that one's door too, for whoever chose the password. */
    private void requireOursAlone(Access access, PersonId person) {
        var works = database.sql("""
                        select coalesce(bool_or(practice_id = :practice), false) as here,
                               coalesce(bool_or(practice_id <> :practice), false) as elsewhere
                        from access.membership
                        where person_id = :person and (active_until is null or active_until > :now)
                        """)
                .param("practice", access.practice().value())
                .param("person", person.value())
                .param("now", Columns.at(clock.instant()))
                .query((row, number) -> new Works(row.getBoolean("here"), row.getBoolean("elsewhere")))
                .single();
        if (!works.here()) {
            throw new NotFound("nobody of this practice");
        }
        if (works.elsewhere()) {
            throw RuleViolation.of("access.works-elsewhere-too");
        }
    }

    private record Works(boolean here, boolean elsewhere) {}

    private void keep(PersonId person, String secret, boolean once) {
        if (secret.length() < SHORTEST) {
            throw RuleViolation.of("access.password-too-short");
        }
        database.sql("""
                        insert into access.credential (person_id, kind, secret, created_at, must_change)
                        values (:person, 'password', :secret, :at, :once)
                        on conflict (person_id, kind) do update
                        set secret = excluded.secret, created_at = excluded.created_at, must_change = excluded.must_change,
                            failed_attempts = 0, locked_until = null
                        """)
                .param("person", person.value())
                .param("secret", encoder.encode(secret))
                .param("at", Columns.at(clock.instant()))
                .param("once", once)
                .update();
    }
}
