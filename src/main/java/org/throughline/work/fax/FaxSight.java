package org.throughline.work.fax;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.communication.Fax;
import org.throughline.communication.Faxes;
import org.throughline.work.WorkItemId;
import org.throughline.work.item.WorkItem;
import org.throughline.work.item.WorkItemRepository;
import org.throughline.work.sight.WordsInLane;

/** The faxes of an item and their pages, for whoever its lane shows documents. */
@Service
public class FaxSight {

    /** In pixels; on anything as small as this nobody reads a word. */
    public static final int THUMBNAIL = 120;

    private final WorkItemRepository items;
    private final Faxes faxes;
    private final FaxDoor door;
    private final Clock clock;

    FaxSight(WorkItemRepository items, Faxes faxes, FaxDoor door, Clock clock) {
        this.items = items;
        this.faxes = faxes;
        this.door = door;
        this.clock = clock;
    }

    /** The item, and its faxes as far as its lane shows them. */
    public record Shown(WorkItem item, List<Fax> faxes) {}

    @Transactional(readOnly = true)
    public Shown of(Access access, WorkItemId id) {
        var item = items.get(access, id);
        var shown = new WordsInLane(access, clock.instant()).opens(item, false);
        return new Shown(item, shown ? faxes.of(item.matter().issue()) : List.of());
    }

    /** One page as a PNG of that width in pixels; drawn outside of any transaction, as it may take seconds. */
    public byte[] page(Access access, UUID attachment, int page, int width) {
        door.enter(access, attachment, width > THUMBNAIL);
        return faxes.page(attachment, page, width);
    }
}
