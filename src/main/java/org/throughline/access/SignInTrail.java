package org.throughline.access;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.audit.AuditEntry;
import org.throughline.audit.AuditLog;
import org.throughline.kernel.Actor;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.Reference;

/** Writes down that somebody came in by other means than a password. */
@Component
class SignInTrail {

    private final AuditLog audit;
    private final Clock clock;

    SignInTrail(AuditLog audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public void began(PersonId person) {
        var entity = new Reference("Practitioner", person.value());
        audit.record(AuditEntry.of(clock.instant(), Actor.person(person), "session.began", entity));
    }
}
