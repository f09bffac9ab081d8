package org.throughline.work.sight;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.throughline.access.Access;
import org.throughline.access.Action;
import org.throughline.access.DataCategory;
import org.throughline.access.Sight;
import org.throughline.communication.ConversationEntry;
import org.throughline.communication.ConversationEntry.AttachmentCard;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.PersonId;
import org.throughline.work.item.WorkItem;

/**
 * What somebody reads of items (INV-32). A lane that shows no clinical words shows them to nobody but the one who owns or holds
 * the item: whoever has to hand a symptom over must be able to read it.
 */
public record WordsInLane(Access access, Instant now) {

    /** What is not opened shows that it is there by an ellipsis. */
    private static final String WITHHELD = "…";

    /** The line of the lists, if it may be read there. */
    public Optional<String> summary(WorkItem item) {
        return item.matter().summary().filter(words -> reads(item));
    }

    /** The same of a row that is no whole item. */
    public boolean readsInList(LaneCode lane, boolean clinical, Optional<PersonId> owner) {
        return !clinical
                || access.sees(lane, DataCategory.CLINICAL)
                || owner.filter(access.person()::equals).isPresent();
    }

    /** A sender's number or address as far as the lane shows such. */
    public Optional<String> contact(LaneCode lane, ContactPoint point) {
        return switch (access.sight(lane, DataCategory.CONTACT)) {
            case SEE -> Optional.of(point.display());
            case MASKED -> Optional.of(point.hint());
            case EXISTS, NOTHING -> Optional.empty();
        };
    }

    /** The conversation that the items belong to, as far as their lanes show it. */
    public List<ConversationEntry> entries(Collection<WorkItem> items, List<ConversationEntry> said) {
        var seen = items.stream()
                .filter(item -> access.may(Action.SEE, item.lane()))
                .toList();
        var words = seen.isEmpty() || seen.stream().anyMatch(this::readsClinical);
        var files = seen.isEmpty()
                ? Sight.SEE
                : seen.stream()
                        .map(item -> access.sight(item.lane(), DataCategory.DOCUMENTS))
                        .reduce(Sight.NOTHING, (one, other) -> one.atLeast(other) ? one : other);
        return said.stream()
                .map(entry -> files(words || !entry.clinical() ? entry : entry.withoutWords(), files))
                .toList();
    }

    /** Whether the person may open what came with a message of the item: a recording is its words, the rest are documents. */
    public boolean opens(WorkItem item, boolean recording) {
        return recording ? reads(item) : access.sees(item.lane(), DataCategory.DOCUMENTS);
    }

    private boolean reads(WorkItem item) {
        return !item.matter().clinicalWords() || readsClinical(item);
    }

    private boolean readsClinical(WorkItem item) {
        return access.sees(item.lane(), DataCategory.CLINICAL)
                || item.standing().owner().filter(access.person()::equals).isPresent()
                || item.standing().heldBy(access.person(), now);
    }

    private static ConversationEntry files(ConversationEntry entry, Sight files) {
        return switch (files) {
            case SEE -> entry;
            case MASKED, EXISTS ->
                entry.withFiles(entry.attachments().stream()
                        .map(file -> file.recording() ? file : file.named(WITHHELD))
                        .toList());
            case NOTHING ->
                entry.withFiles(entry.attachments().stream()
                        .filter(AttachmentCard::recording)
                        .toList());
        };
    }
}
