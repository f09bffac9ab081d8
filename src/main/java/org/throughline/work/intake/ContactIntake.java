package org.throughline.work.intake;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.communication.CommunicationReceived;

/**
 * Makes work of every stored contact in the transaction that stored it. Whatever goes wrong while reading is undone to a
 * savepoint and leaves an item for a person's eyes: nothing is rejected by parsing (R1, R16).
 */
@Component
class ContactIntake {

    private static final Logger LOG = LoggerFactory.getLogger(ContactIntake.class);

    private final ContactReading reading;
    private final UnreadContacts unread;

    ContactIntake(ContactReading reading, UnreadContacts unread) {
        this.reading = reading;
        this.unread = unread;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(CommunicationReceived news) {
        try {
            reading.makeWork(news);
        } catch (RuntimeException failed) {
            // the class says enough to find the fault; the message could carry a patient's words
            LOG.warn(
                    "communication {} needs eyes: {}",
                    news.communication(),
                    failed.getClass().getName());
            unread.openFor(news);
        }
    }
}
