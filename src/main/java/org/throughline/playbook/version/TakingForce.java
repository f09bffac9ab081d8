package org.throughline.playbook.version;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.kernel.Actor;
import org.throughline.playbook.MomentCode;

/** Writes down which versions have taken force by their date; whoever reads sees them in force before that. */
@Component
class TakingForce {

    private final VersionRepository versions;
    private final VersionTrail trail;
    private final Clock clock;

    TakingForce(VersionRepository versions, VersionTrail trail, Clock clock) {
        this.versions = versions;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    public void sweep() {
        whatIsDue(clock.instant());
    }

    /** Before a change, so that it meets the states as they are now. */
    @Transactional
    public void whatIsDue(Instant now) {
        for (var due : versions.due(now)) {
            var since = due.steps().from().orElse(now);
            endOf(due.moment(), since, now);
            var inForce = due.takingForce();
            versions.save(inForce, now);
            trail.record(Actor.SYSTEM, "playbook.took-force", inForce, now);
        }
    }

    /** The version in force makes room for another. */
    void endOf(MomentCode moment, Instant at, Instant now) {
        versions.find(moment, VersionState.IN_FORCE).ifPresent(old -> versions.save(old.replaced(at), now));
    }
}
