package org.throughline.playbook.training;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.throughline.access.Access;
import org.throughline.access.Training;
import org.throughline.audit.AuditEntry;
import org.throughline.audit.AuditLog;
import org.throughline.kernel.Reference;
import org.throughline.playbook.training.Rehearsal.Result;

/** What follows from a training that has ended: it stands in the trail, and access hears who is trained. */
@Component
class Outcome {

    private final LaneVersions versions;
    private final Training training;
    private final TimeToLearn time;
    private final AuditLog audit;

    Outcome(LaneVersions versions, Training training, TimeToLearn time, AuditLog audit) {
        this.versions = versions;
        this.training = training;
        this.time = time;
        this.audit = audit;
    }

    /** Words that took force while somebody rehearsed are still to be learnt. */
    void of(Access access, Rehearsal run, Result result, Instant now) {
        var passed = result == Result.PASSED;
        if (passed) {
            versions.hold(run.lane());
            var learnt = versions.now(run.lane()).equals(run.versions());
            training.passed(
                    access.person(),
                    run.lane(),
                    learnt ? Optional.empty() : Optional.of(time.until(access.practice(), now)));
        }
        var person = new Reference("Practitioner", access.person().value());
        audit.record(AuditEntry.of(now, access.actor(), passed ? "training.passed" : "training.failed", person)
                .because("lane " + run.lane().value()));
    }
}
