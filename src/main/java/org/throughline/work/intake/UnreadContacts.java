package org.throughline.work.intake;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.throughline.communication.CommunicationReceived;
import org.throughline.communication.Communications;
import org.throughline.kernel.LaneCode;
import org.throughline.work.Urgency;
import org.throughline.work.item.Matter;

/** A contact that could not be read becomes an item for a person's eyes, above routine (rules: tier and class). */
@Component
class UnreadContacts {

    static final LaneCode BACKUP = new LaneCode("front_desk_backup");

    private final Communications communications;
    private final ItemOpening opening;

    UnreadContacts(Communications communications, ItemOpening opening) {
        this.communications = communications;
        this.opening = opening;
    }

    void openFor(CommunicationReceived news) {
        var issue = communications.openUnread(news.communication(), news.at());
        var matter = new Matter(
                issue,
                Optional.empty(),
                BACKUP,
                Optional.empty(),
                Urgency.U2,
                "not-read",
                Sources.of(news.channel()),
                Optional.empty(),
                Optional.empty(),
                Optional.of("unreadable"));
        opening.open(news.practice(), matter, news.at());
    }
}
