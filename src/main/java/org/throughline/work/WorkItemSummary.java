package org.throughline.work;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.throughline.communication.IssueId;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.Language;
import org.throughline.kernel.PersonId;
import org.throughline.patient.PatientId;
import org.throughline.playbook.MomentCode;

/**
 * An item as modules above see it; prints without words.
 *
 * @param reference what people say aloud, for instance {@code W-1042}
 */
public record WorkItemSummary(
        WorkItemId id,
        String reference,
        IssueId issue,
        LaneCode lane,
        Optional<MomentCode> moment,
        Optional<PatientId> patient,
        Optional<Language> language,
        Urgency urgency,
        Instant receivedAt,
        Optional<Instant> promiseDueAt,
        Optional<PersonId> owner,
        boolean open,
        int version,
        Set<Hold> holds) {

    @Override
    public String toString() {
        return "WorkItemSummary[" + reference + "]";
    }
}
