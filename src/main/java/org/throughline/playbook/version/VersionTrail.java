package org.throughline.playbook.version;

import java.time.Instant;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.audit.AuditEntry;
import org.throughline.audit.AuditLog;
import org.throughline.kernel.Actor;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.playbook.MomentTookForce;

/** Ends each change of a version: it stands in the trail, nobody goes on with what was kept before it, and news goes out. */
@Component
class VersionTrail {

    private static final Set<String> BRING_INTO_FORCE =
            Set.of("playbook.approved", "playbook.took-force", "playbook.rolled-back");

    private final AuditLog audit;
    private final PlaybookMemory memory;
    private final ApplicationEventPublisher news;

    VersionTrail(AuditLog audit, PlaybookMemory memory, ApplicationEventPublisher news) {
        this.audit = audit;
        this.memory = memory;
        this.news = news;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Actor by, String action, MomentVersion version, Instant at) {
        memory.changes(CurrentPractice.get());
        audit.record(AuditEntry.of(at, by, action, version.reference()));
        if (BRING_INTO_FORCE.contains(action) && version.state() == VersionState.IN_FORCE) {
            var lane = version.content().moment().lane();
            news.publishEvent(new MomentTookForce(CurrentPractice.get(), version.moment(), lane, version.number(), at));
        }
    }
}
