package org.throughline.work.file;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.access.Action;
import org.throughline.communication.Attachments;
import org.throughline.kernel.NotAllowed;
import org.throughline.kernel.NotFound;
import org.throughline.kernel.Reference;
import org.throughline.work.item.ItemChanges;
import org.throughline.work.item.WorkItemRepository;
import org.throughline.work.sight.WordsInLane;

/** Opens a file for somebody in whose lane an item of its conversation shows it, and writes down that they did. */
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
        var seen = items.of(issue).stream()
                .filter(item -> access.may(Action.SEE, item.lane()))
                .toList();
        if (seen.isEmpty()) {
            throw new NotFound(new Reference("Attachment", attachment));
        }
        var now = clock.instant();
        var words = new WordsInLane(access, now);
        var recording = attachments.isRecording(attachment);
        var through = seen.stream()
                .filter(item -> words.opens(item, recording))
                .findFirst()
                .orElseThrow(() -> new NotAllowed("work.file-not-in-lane"));
        changes.record(access, through, "attachment.opened", now);
        return attachments.open(attachment);
    }
}
