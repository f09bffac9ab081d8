package org.throughline.work;

import java.time.Instant;
import java.util.Optional;
import org.throughline.communication.IssueId;

/** Where matters stand, for the pages of their patients. Whoever asks has made sure that it is the patient who looks. */
public interface NextSteps {

    /** The matter of the conversation: this item while it is open, else the last one that is, else the last one of all. */
    Optional<NextStep> of(IssueId issue, WorkItemId item);

    /** Somebody gave three wrong birth dates on the patient's page: the item comes back to its owner, who sees why. */
    void pageLocked(WorkItemId item, Instant at);
}
