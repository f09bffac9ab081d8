package org.throughline.communication.portal;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.communication.Channel;
import org.throughline.communication.IncomingContact;
import org.throughline.communication.PortalMessage;
import org.throughline.communication.Received;
import org.throughline.communication.intake.ContactStore;
import org.throughline.communication.intake.PortalMessages;
import org.throughline.communication.line.Lines;
import org.throughline.screening.Screening;
import org.throughline.screening.Sign;

/**
 * Takes a portal's message in, whatever it says: the line of its account is locked first, so that a wish for no more messages
 * and a message on its way out cannot pass each other. Whoever writes again wants to be answered there again.
 */
@Service
class PortalIntake {

    private static final String SOURCE = "patient-portal";

    private final Lines lines;
    private final ContactStore store;
    private final PortalMessages messages;
    private final Screening screening;

    PortalIntake(Lines lines, ContactStore store, PortalMessages messages, Screening screening) {
        this.lines = lines;
        this.store = store;
        this.messages = messages;
        this.screening = screening;
    }

    /** Stores the bytes in the bound practice, once under their name; acknowledge only after the commit (R1). */
    @Transactional
    public Received receive(String id, byte[] raw, Instant at) {
        var said = messages.readable(raw);
        said.ifPresent(message -> lines.lock(Channel.PORTAL_MESSAGE, message.account()));
        var received =
                store.receive(new IncomingContact(Channel.PORTAL_MESSAGE, SOURCE, id, raw, "application/json", at));
        if (received instanceof Received.Stored(var contact)) {
            said.ifPresent(message -> {
                if (wantsNoMore(message)) {
                    lines.stop(Channel.PORTAL_MESSAGE, message.account(), contact, at);
                } else {
                    lines.start(Channel.PORTAL_MESSAGE, message.account(), at);
                }
            });
        }
        return received;
    }

    /** Whether a person can read in it who wrote what. */
    boolean isReadable(byte[] raw) {
        return messages.readable(raw)
                .filter(message -> !message.text().isBlank())
                .isPresent();
    }

    private boolean wantsNoMore(PortalMessage message) {
        return screening.screen(message.text(), Optional.empty()).signs().contains(Sign.OPT_OUT);
    }
}
