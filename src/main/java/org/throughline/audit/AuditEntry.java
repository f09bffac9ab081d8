package org.throughline.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Reference;

/**
 * One thing that somebody did or saw.
 *
 * @param action stable code, for instance {@code work-item.claimed} or {@code patient.opened}
 * @param patient whom it concerns, so that a patient's access report finds it
 * @param reason code of why, never free text about a patient
 * @param shown for a list, the ids that the person was shown
 */
public record AuditEntry(
        Instant at,
        Actor actor,
        String action,
        Reference entity,
        Optional<UUID> patient,
        Optional<String> reason,
        List<UUID> shown) {

    public static AuditEntry of(Instant at, Actor actor, String action, Reference entity) {
        return new AuditEntry(at, actor, action, entity, Optional.empty(), Optional.empty(), List.of());
    }

    public AuditEntry about(UUID concerned) {
        return new AuditEntry(at, actor, action, entity, Optional.of(concerned), reason, shown);
    }

    public AuditEntry about(Optional<UUID> concerned) {
        return new AuditEntry(at, actor, action, entity, concerned, reason, shown);
    }

    public AuditEntry because(String code) {
        return new AuditEntry(at, actor, action, entity, patient, Optional.of(code), shown);
    }

    public AuditEntry showing(List<UUID> ids) {
        return new AuditEntry(at, actor, action, entity, patient, reason, ids);
    }
}
