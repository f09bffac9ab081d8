package org.throughline.work;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.throughline.communication.IssueId;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.Language;
import org.throughline.kernel.PersonId;
import org.throughline.patient.Consents;
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

    private static final LaneCode BILLING = new LaneCode("billing");

    /** What its messages are about. */
    public Consents.Purpose purpose() {
        return purposeIn(lane);
    }

    /** INV-43: what is said about a bill needs a consent of its own where it goes as a text. */
    public static Consents.Purpose purposeIn(LaneCode lane) {
        return lane.equals(BILLING) ? Consents.Purpose.BILLING : Consents.Purpose.ADMIN;
    }

    @Override
    public String toString() {
        return "WorkItemSummary[" + reference + "]";
    }
}
