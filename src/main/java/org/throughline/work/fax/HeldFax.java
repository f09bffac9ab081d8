package org.throughline.work.fax;

import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.throughline.access.Access;
import org.throughline.access.Action;
import org.throughline.communication.Fax;
import org.throughline.communication.Faxes;
import org.throughline.kernel.NotAllowed;
import org.throughline.kernel.NotFound;
import org.throughline.kernel.Reference;
import org.throughline.work.item.WorkItem;
import org.throughline.work.item.WorkItemRepository;
import org.throughline.work.queue.Seen;
import org.throughline.work.sight.WordsInLane;

/** A fax of an item that somebody works on: held, unchanged since it was shown, and in a lane that shows them documents. */
@Component
class HeldFax {

    private final WorkItemRepository items;
    private final Faxes faxes;

    HeldFax(WorkItemRepository items, Faxes faxes) {
        this.items = items;
        this.faxes = faxes;
    }

    /** The fax and its item, whose holder is still there. */
    record Held(WorkItem item, Fax fax) {}

    Held get(Access access, Seen seen, UUID attachment, Instant now) {
        var item = seen.checked(items.get(access, seen.item()));
        access.require(Action.CHANGE, item.lane());
        var renewed = item.standing(item.standing().renewedBy(access.person(), now));
        if (!new WordsInLane(access, now).opens(item, false)) {
            throw new NotAllowed("work.file-not-in-lane");
        }
        var fax = faxes.get(attachment);
        if (!fax.issue().equals(item.matter().issue())) {
            throw new NotFound(new Reference("Attachment", attachment));
        }
        return new Held(renewed, fax);
    }
}
