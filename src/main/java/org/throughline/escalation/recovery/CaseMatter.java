package org.throughline.escalation.recovery;

import java.util.Optional;
import org.throughline.access.Access;
import org.throughline.access.Action;
import org.throughline.access.DataCategory;
import org.throughline.communication.IssueId;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.Language;
import org.throughline.kernel.PersonId;
import org.throughline.patient.PatientId;
import org.throughline.work.Urgency;
import org.throughline.work.WorkItemId;

/** The matter of a case as the work has it now; where it lies says who sees the case. */
public record CaseMatter(
        WorkItemId item,
        String reference,
        IssueId issue,
        Optional<PatientId> patient,
        LaneCode lane,
        Optional<Language> language,
        Urgency urgency,
        Optional<PersonId> owner) {

    boolean seenBy(Access access) {
        return access.may(Action.SEE, lane);
    }

    /** Words for the care team are read where the lane shows them, or by whoever owns the item (INV-32). */
    boolean showsClinicalTo(Access access) {
        return access.sees(lane, DataCategory.CLINICAL)
                || owner.filter(access.person()::equals).isPresent();
    }
}
