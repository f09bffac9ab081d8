package org.throughline.playbook.version;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.kernel.NotFound;
import org.throughline.kernel.RuleViolation;
import org.throughline.playbook.MomentCode;
import org.throughline.playbook.content.DefaultPlaybook;

/**
 * Proposes to take a moment out of use. It goes the way of every version: a second person approves it, and an earlier version
 * or a new draft brings the moment back.
 */
@Service
public class WithdrawalDesk {

    private final VersionRepository versions;
    private final KeptVersions kept;
    private final VersionTrail trail;
    private final Clock clock;

    WithdrawalDesk(VersionRepository versions, KeptVersions kept, VersionTrail trail, Clock clock) {
        this.versions = versions;
        this.kept = kept;
        this.trail = trail;
        this.clock = clock;
    }

    /** Sends the withdrawal for review at once: there are no words to write. */
    @Transactional
    public int propose(Access access, MomentCode moment, String reason) {
        Hands.requireProposer(access);
        if (DefaultPlaybook.NEEDED.contains(moment)) {
            throw RuleViolation.of("playbook.always-needed");
        }
        if (reason.isBlank()) {
            throw RuleViolation.of("playbook.reason-needed");
        }
        var now = clock.instant();
        kept.of(moment, now);
        if (versions.find(moment, VersionState.DRAFT)
                .or(() -> versions.find(moment, VersionState.IN_REVIEW))
                .isPresent()) {
            throw RuleViolation.conflict("playbook.draft-is-there");
        }
        var inForce = versions.find(moment, VersionState.IN_FORCE)
                .orElseThrow(() -> new NotFound("nothing to take out of use"));
        if (inForce.withdraws()) {
            throw RuleViolation.conflict("playbook.out-of-use");
        }
        var withdrawal =
                inForce.withdrawal(versions.nextNumber(moment), new Signature(access.person(), now), reason.strip());
        trail.record(access.actor(), "playbook.withdrawal-proposed", versions.add(withdrawal, now), now);
        return withdrawal.number();
    }
}
