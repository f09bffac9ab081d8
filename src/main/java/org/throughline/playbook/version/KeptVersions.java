package org.throughline.playbook.version;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.kernel.Actor;
import org.throughline.playbook.MomentCode;
import org.throughline.playbook.content.DefaultPlaybook;
import org.throughline.playbook.content.MomentContent;

/** Brings a moment's rows up to date before they are changed. */
@Component
class KeptVersions {

    private final VersionRepository versions;
    private final TakingForce taking;
    private final VersionTrail trail;

    KeptVersions(VersionRepository versions, TakingForce taking, VersionTrail trail) {
        this.versions = versions;
        this.taking = taking;
        this.trail = trail;
    }

    /** What is due takes force; and what the product ships is kept as version 1 before the practice's first change. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void of(MomentCode moment, Instant now) {
        taking.whatIsDue(now);
        DefaultPlaybook.SHIPPED
                .find(moment)
                .filter(shipped -> versions.of(moment).isEmpty())
                .map(shipped -> MomentVersion.shipped(MomentContent.of(shipped), now))
                .map(first -> versions.add(first, now))
                .ifPresent(first -> trail.record(Actor.SYSTEM, "playbook.kept", first, now));
    }

    /** The version in force makes room for another. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void endOf(MomentCode moment, Instant now) {
        taking.endOf(moment, now, now);
    }
}
