package org.throughline.work.fax;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.access.Action;
import org.throughline.communication.Fax;
import org.throughline.communication.Faxes;
import org.throughline.kernel.NotAllowed;
import org.throughline.kernel.NotFound;
import org.throughline.kernel.Reference;
import org.throughline.work.WorkItemId;
import org.throughline.work.item.ItemChanges;
import org.throughline.work.item.WorkItem;
import org.throughline.work.item.WorkItemRepository;
import org.throughline.work.sight.WordsInLane;

/** Shows the pages of a fax to somebody in whose lane an item of its conversation shows documents, and writes down that it did. */
@Service
public class FaxSight {

    /** In pixels; on anything as small as this nobody reads a word. */
    public static final int THUMBNAIL = 120;

    private final WorkItemRepository items;
    private final Faxes faxes;
    private final ItemChanges changes;
    private final Clock clock;

    FaxSight(WorkItemRepository items, Faxes faxes, ItemChanges changes, Clock clock) {
        this.items = items;
        this.faxes = faxes;
        this.changes = changes;
        this.clock = clock;
    }

    /** The item, and its faxes as far as its lane shows them. */
    public record Shown(WorkItem item, List<Fax> faxes) {}

    @Transactional(readOnly = true)
    public Shown of(Access access, WorkItemId id) {
        var item = items.get(access, id);
        return new Shown(item, opens(access, item) ? faxes.of(item.matter().issue()) : List.of());
    }

    /** One page as a PNG of that width in pixels. */
    @Transactional
    public byte[] page(Access access, UUID attachment, int page, int width) {
        var seen = items.of(faxes.get(attachment).issue()).stream()
                .filter(item -> access.may(Action.SEE, item.lane()))
                .toList();
        if (seen.isEmpty()) {
            throw new NotFound(new Reference("Attachment", attachment));
        }
        var through = seen.stream()
                .filter(item -> opens(access, item))
                .findFirst()
                .orElseThrow(() -> new NotAllowed("work.file-not-in-lane"));
        if (width > THUMBNAIL) {
            changes.record(access, through, "attachment.opened", clock.instant());
        }
        return faxes.page(attachment, page, width);
    }

    private boolean opens(Access access, WorkItem item) {
        return new WordsInLane(access, clock.instant()).opens(item, false);
    }
}
