package org.throughline.work.queue;

import org.throughline.work.WorkItemId;
import org.throughline.work.item.ChangedMeanwhile;
import org.throughline.work.item.WorkItem;

/** An item as a page showed it: a change made from an older page is refused instead of overwriting (R3). */
public record Seen(WorkItemId item, int version) {

    /** The item as it is now, if it is still what the page showed. */
    public WorkItem checked(WorkItem current) {
        if (current.standing().version() != version) {
            throw new ChangedMeanwhile(item);
        }
        return current;
    }
}
