package org.throughline.communication.intake;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.audit.AuditEntry;
import org.throughline.audit.AuditLog;
import org.throughline.communication.Channel;
import org.throughline.communication.IncomingContact;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Reference;
import org.throughline.platform.transaction.CurrentPractice;

/** What the operator decides about mail for nobody we know; each mail is one transaction. */
@Service
class StrayDesk {

    private final StrayMail strays;
    private final ContactStore store;
    private final AuditLog audit;
    private final Clock clock;

    StrayDesk(StrayMail strays, ContactStore store, AuditLog audit, Clock clock) {
        this.strays = strays;
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    List<StrayMail.Waiting> waiting() {
        return strays.waiting();
    }

    List<UUID> waitingIn(String mailbox) {
        return strays.waitingIn(mailbox);
    }

    /** Takes the mail into the bound practice, as of the time when it came; false when it was handled meanwhile. */
    @Transactional
    boolean route(UUID id, String operator) {
        var now = clock.instant();
        var practice = CurrentPractice.get();
        var found = strays.claim(id);
        for (var stray : found) {
            store.receive(new IncomingContact(
                    stray.channel(),
                    stray.mailbox(),
                    stray.providerId(),
                    stray.raw(),
                    stray.channel() == Channel.EMAIL ? "message/rfc822" : "application/json",
                    stray.receivedAt()));
            strays.handled(id, new StrayMail.Handled(now, operator, Optional.of(practice), Optional.empty()));
            audit.record(AuditEntry.of(now, Actor.SYSTEM, "stray-mail.routed", new Reference("StrayMail", id)));
        }
        return !found.isEmpty();
    }

    /** Leaves it where it is, with the reason; it belongs to no practice, so its own row is the trail. */
    @Transactional
    boolean setAside(UUID id, String operator, String reason) {
        var found = strays.claim(id);
        if (!found.isEmpty()) {
            var how = new StrayMail.Handled(clock.instant(), operator, Optional.empty(), Optional.of(reason));
            strays.handled(id, how);
        }
        return !found.isEmpty();
    }
}
