package org.throughline.work;

import java.time.Instant;
import java.util.Optional;
import org.throughline.access.Access;
import org.throughline.communication.Channel;
import org.throughline.communication.CommunicationId;
import org.throughline.communication.IssueId;
import org.throughline.kernel.Language;

/** Where matters stand, for the pages of their patients. Whoever asks has made sure that it is the patient who looks. */
public interface NextSteps {

    /** The matter of the conversation: this item while it is open, else the last one that is, else the last one of all. */
    Optional<NextStep> of(IssueId issue, WorkItemId item);

    /** Somebody gave three wrong birth dates on the patient's page: the item comes back to its owner, who sees why. */
    void pageLocked(WorkItemId item, Instant at);

    /** Sends a link to the page as every reply is sent; it answers nothing, so that no clock stops and no promise is kept. */
    CommunicationId send(Access access, WorkItemId item, PageLink link, Instant at);

    /** Approved words with the link in them. Prints masked. */
    record PageLink(Channel by, Language language, String words) {

        @Override
        public String toString() {
            return "PageLink[" + by + "]";
        }
    }
}
