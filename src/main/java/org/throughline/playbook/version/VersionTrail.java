package org.throughline.playbook.version;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.audit.AuditEntry;
import org.throughline.audit.AuditLog;
import org.throughline.kernel.Actor;
import org.throughline.platform.transaction.CurrentPractice;

/** Ends each change of a version: it stands in the trail, and nobody goes on with what was kept before it. */
@Component
class VersionTrail {

    private final AuditLog audit;
    private final PlaybookMemory memory;

    VersionTrail(AuditLog audit, PlaybookMemory memory) {
        this.audit = audit;
        this.memory = memory;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Actor by, String action, MomentVersion version, Instant at) {
        memory.changes(CurrentPractice.get());
        audit.record(AuditEntry.of(at, by, action, version.reference()));
    }
}
