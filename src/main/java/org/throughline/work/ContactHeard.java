package org.throughline.work;

import java.time.Instant;
import java.util.Set;
import org.throughline.communication.CommunicationId;
import org.throughline.kernel.PracticeEvent;
import org.throughline.kernel.PracticeId;

/** A patient said something that more than one answer may be owed to, because of one or more of these. */
public record ContactHeard(
        PracticeId practice, WorkItemId workItem, CommunicationId communication, Set<Because> because, Instant at)
        implements PracticeEvent {

    /** What makes it more than a first question. */
    public enum Because {
        /** It came into a conversation that had begun before. */
        AGAIN,
        /** The writer is angry or at the end of their patience. */
        UPSET,
        /** It is, or seems to be, a complaint. */
        COMPLAINT
    }

    public ContactHeard {
        because = Set.copyOf(because);
    }
}
