package org.throughline.work.intake;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.throughline.communication.CommunicationReceived;
import org.throughline.communication.ReadContact;
import org.throughline.communication.ReadContact.Kind;
import org.throughline.screening.Screened;
import org.throughline.screening.Sign;
import org.throughline.work.ContactHeard;
import org.throughline.work.ContactHeard.Because;
import org.throughline.work.item.ItemChanges;
import org.throughline.work.item.Matter;
import org.throughline.work.item.WorkItem;

/** Tells of the contacts that one answer may not be enough for; of a first calm question nothing is told. */
@Component
class HeardContacts {

    private final ItemChanges changes;

    HeardContacts(ItemChanges changes) {
        this.changes = changes;
    }

    void opened(CommunicationReceived news, WorkItem item, ReadContact contact, Screened screened) {
        var because = signs(screened);
        if (item.matter().complaint()
                || contact.said().lane().filter(Matter.RECOVERY::equals).isPresent()) {
            because.add(Because.COMPLAINT);
        }
        if (contact.issue().isPresent()) {
            because.add(Because.AGAIN);
        }
        tell(news, item, contact, because);
    }

    void joined(CommunicationReceived news, WorkItem item, ReadContact contact, Screened screened) {
        var because = signs(screened);
        because.add(Because.AGAIN);
        tell(news, item, contact, because);
    }

    private static Set<Because> signs(Screened screened) {
        return screened.signs().contains(Sign.UPSET) ? EnumSet.of(Because.UPSET) : EnumSet.noneOf(Because.class);
    }

    /** What a machine sent back is nobody's words. */
    private void tell(CommunicationReceived news, WorkItem item, ReadContact contact, Set<Because> because) {
        var said = contact.kind() != Kind.BOUNCE && contact.kind() != Kind.AUTO_REPLY;
        if (said && !because.isEmpty()) {
            changes.tell(new ContactHeard(news.practice(), item.id(), contact.id(), because, news.at()));
        }
    }
}
