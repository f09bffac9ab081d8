package org.throughline.work.file;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.access.Action;
import org.throughline.communication.Attachments;
import org.throughline.kernel.NotFound;
import org.throughline.kernel.Reference;
import org.throughline.work.item.ItemChanges;
import org.throughline.work.item.WorkItem;
import org.throughline.work.item.WorkItemRepository;

/** Opens a file for somebody who may see an item of its conversation, and writes down that they did. */
@Service
public class AttachmentDesk {

    private final Attachments attachments;
    private final WorkItemRepository items;
    private final ItemChanges changes;
    private final Clock clock;

    AttachmentDesk(Attachments attachments, WorkItemRepository items, ItemChanges changes, Clock clock) {
        this.attachments = attachments;
        this.items = items;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    public Attachments.OpenFile open(Access access, UUID attachment) {
        var issue = attachments.conversationOf(attachment);
        WorkItem seen = items.of(issue).stream()
                .filter(item -> access.may(Action.SEE, item.lane()))
                .findFirst()
                .orElseThrow(() -> new NotFound(new Reference("Attachment", attachment)));
        changes.record(access, seen, "attachment.opened", clock.instant());
        return attachments.open(attachment);
    }
}
