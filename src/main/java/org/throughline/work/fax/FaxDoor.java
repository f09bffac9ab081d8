package org.throughline.work.fax;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.access.Action;
import org.throughline.communication.Faxes;
import org.throughline.kernel.NotAllowed;
import org.throughline.kernel.NotFound;
import org.throughline.kernel.Reference;
import org.throughline.work.item.ItemChanges;
import org.throughline.work.item.WorkItemRepository;
import org.throughline.work.sight.WordsInLane;

/** Lets somebody look at a page in whose lane an item of its conversation shows documents, and writes down that they did. */
@Component
class FaxDoor {

    private final WorkItemRepository items;
    private final Faxes faxes;
    private final ItemChanges changes;
    private final Clock clock;

    FaxDoor(WorkItemRepository items, Faxes faxes, ItemChanges changes, Clock clock) {
        this.items = items;
        this.faxes = faxes;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Refuses, or returns.
     *
     * @param readable whether the picture is large enough for its words
     */
    @Transactional
    public void enter(Access access, UUID attachment, boolean readable) {
        var now = clock.instant();
        var seen = items.of(faxes.get(attachment).issue()).stream()
                .filter(item -> access.may(Action.SEE, item.lane()))
                .toList();
        if (seen.isEmpty()) {
            throw new NotFound(new Reference("Attachment", attachment));
        }
        var through = seen.stream()
                .filter(item -> new WordsInLane(access, now).opens(item, false))
                .findFirst()
                .orElseThrow(() -> new NotAllowed("work.file-not-in-lane"));
        if (readable) {
            changes.record(access, through, "attachment.opened", now);
        }
    }
}
