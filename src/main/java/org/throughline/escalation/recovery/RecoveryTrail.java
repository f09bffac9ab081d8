package org.throughline.escalation.recovery;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.throughline.access.Access;
import org.throughline.audit.AuditEntry;
import org.throughline.audit.AuditLog;
import org.throughline.kernel.Reference;
import org.throughline.patient.PatientId;

/** The trail's rows about cases. */
@Component
class RecoveryTrail {

    private final AuditLog audit;

    RecoveryTrail(AuditLog audit) {
        this.audit = audit;
    }

    /** What is done with a case. */
    enum Act {
        OPENED,
        LET_DOWN_AGAIN,
        TOLD_MORE,
        ACKNOWLEDGED,
        OWNED,
        ACTED,
        CONTACTED,
        NOTED,
        CLOSED,
        LEARNED,
        READ
    }

    void record(Access access, Act act, RecoveryId id, CaseMatter matter, Instant at) {
        audit.record(AuditEntry.of(at, access.actor(), action(act), id.reference())
                .about(matter.patient().map(PatientId::value)));
    }

    void listed(Access access, List<RecoveryId> shown, Instant at) {
        audit.record(AuditEntry.of(at, access.actor(), "recovery.listed", new Reference("List", new UUID(0, 0)))
                .showing(shown.stream().map(RecoveryId::value).toList()));
    }

    private static String action(Act act) {
        return switch (act) {
            case OPENED -> "recovery.opened";
            case LET_DOWN_AGAIN -> "recovery.let-down-again";
            case TOLD_MORE -> "recovery.told-more";
            case ACKNOWLEDGED -> "recovery.acknowledged";
            case OWNED -> "recovery.owned";
            case ACTED -> "recovery.acted";
            case CONTACTED -> "recovery.contacted";
            case NOTED -> "recovery.noted";
            case CLOSED -> "recovery.closed";
            case LEARNED -> "recovery.learned";
            case READ -> "recovery.read";
        };
    }
}
