package org.throughline.access.signin;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.audit.AuditEntry;
import org.throughline.audit.AuditLog;
import org.throughline.kernel.Actor;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.Reference;

/** Writes down what happened to somebody's session, in a transaction of its own: a refusal is kept too. */
@Component
class SessionRecord {

    private final AuditLog audit;
    private final Clock clock;

    SessionRecord(AuditLog audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public void add(PersonId person, String action) {
        var entity = new Reference("Practitioner", person.value());
        audit.record(AuditEntry.of(clock.instant(), Actor.person(person), action, entity));
    }
}
