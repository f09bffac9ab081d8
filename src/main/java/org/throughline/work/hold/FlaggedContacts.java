package org.throughline.work.hold;

import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.throughline.access.Access;
import org.throughline.communication.CommunicationId;
import org.throughline.screening.Screened;
import org.throughline.screening.Sign;
import org.throughline.work.ClinicalWordsFound;
import org.throughline.work.Hold;
import org.throughline.work.Urgency;
import org.throughline.work.item.ItemChanges;
import org.throughline.work.item.WorkItem;

/**
 * Words for the care team keep an item out of the assistant's hands from the moment they are found (INV-21, INV-22), and are
 * told to whoever finds them a clinician.
 */
@Component
public class FlaggedContacts {

    private final ItemHolds holds;
    private final ItemChanges changes;

    FlaggedContacts(ItemHolds holds, ItemChanges changes) {
        this.holds = holds;
        this.changes = changes;
    }

    /** Holds the item, if the words of its contact ask for it; crisis words are an emergency whatever else they say. */
    public WorkItem flag(Access product, WorkItem item, CommunicationId contact, Screened screened, Instant now) {
        var urgency = urgency(screened);
        if (!urgency.isAtLeast(Urgency.U2)) {
            return item;
        }
        var held = holds.place(product, item, Hold.forWords(urgency), now);
        var signs = screened.signs().stream()
                .map(sign -> sign.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        changes.tell(new ClinicalWordsFound(product.practice(), item.id(), contact, urgency, signs, now));
        return held;
    }

    /** What the words ask for at least; empty words ask for nothing. */
    public static Urgency urgency(Screened screened) {
        return screened.signs().contains(Sign.CRISIS) ? Urgency.U0 : Urgency.of(screened.tier());
    }
}
