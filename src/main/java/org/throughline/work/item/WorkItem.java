package org.throughline.work.item;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.throughline.kernel.LaneCode;
import org.throughline.patient.PatientId;
import org.throughline.playbook.MomentCode;
import org.throughline.work.Hold;
import org.throughline.work.Urgency;
import org.throughline.work.WorkItemId;

/**
 * One owned piece of work in a lane (FHIR Task).
 *
 * @param reference what people say aloud, for instance {@code W-1042}
 */
public record WorkItem(WorkItemId id, String reference, Matter matter, Standing standing, Times times) {

    public LaneCode lane() {
        return matter.lane();
    }

    /** U1 while a promise is late or within its lead; the stricter of that and its own class. */
    public Urgency effectiveUrgency(Instant now, Duration lead) {
        var promised = times.promiseDueAt().filter(due -> !due.minus(lead).isAfter(now));
        return promised.isPresent() ? matter.urgency().or(Urgency.U1) : matter.urgency();
    }

    public boolean lateAt(Instant now) {
        return times.promiseDueAt().filter(due -> due.isBefore(now)).isPresent();
    }

    public WorkItem standing(Standing next) {
        return new WorkItem(id, reference, matter, next, times);
    }

    public WorkItem times(Times next) {
        return new WorkItem(id, reference, matter, standing, next);
    }

    public WorkItem matter(Matter next) {
        return new WorkItem(id, reference, next, standing, times);
    }

    /** With these holds and no others. */
    public WorkItem held(Set<Hold> holds) {
        return standing(standing.held(holds));
    }

    /** A clinician has it, at the latest until then. */
    public WorkItem awaitingClinician(Instant checkAgainAt) {
        return standing(standing.awaitingClinician(checkAgainAt));
    }

    /** Back from where it waited, with a line that says why. */
    public WorkItem backWith(String line) {
        return standing(standing.backWith(line));
    }

    /** Moved to another lane; what was known stays known. */
    public WorkItem movedTo(LaneCode lane, Optional<MomentCode> moment) {
        return placed(lane, moment.or(matter::moment));
    }

    /** About this moment of the playbook, or about none that it has. */
    public WorkItem guidedBy(Optional<MomentCode> moment) {
        return placed(lane(), moment);
    }

    private WorkItem placed(LaneCode lane, Optional<MomentCode> moment) {
        return matter(new Matter(
                matter.issue(),
                matter.patient(),
                lane,
                moment,
                matter.urgency(),
                matter.urgencyReason(),
                matter.source(),
                matter.summary(),
                matter.language(),
                matter.needsEyes()));
    }

    /** Whose matter it is, or that nobody knows after all. */
    public WorkItem about(Optional<PatientId> patient) {
        return matter(new Matter(
                matter.issue(),
                patient,
                matter.lane(),
                matter.moment(),
                matter.urgency(),
                matter.urgencyReason(),
                matter.source(),
                matter.summary(),
                matter.language(),
                matter.needsEyes()));
    }

    /** A person must look at something more. */
    public WorkItem needingEyes(String codes) {
        return matter(new Matter(
                matter.issue(),
                matter.patient(),
                matter.lane(),
                matter.moment(),
                matter.urgency(),
                matter.urgencyReason(),
                matter.source(),
                matter.summary(),
                matter.language(),
                Optional.of(codes)));
    }

    /** Raised to the urgency with its reason, when that is stricter than its own; never lowered (INV-23). */
    public WorkItem raisedTo(Urgency urgency, String reason) {
        if (matter.urgency().isAtLeast(urgency)) {
            return this;
        }
        return matter(new Matter(
                matter.issue(),
                matter.patient(),
                matter.lane(),
                matter.moment(),
                urgency,
                reason,
                matter.source(),
                matter.summary(),
                matter.language(),
                matter.needsEyes()));
    }
}
