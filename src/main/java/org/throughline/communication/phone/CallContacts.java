package org.throughline.communication.phone;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.communication.CallContact;
import org.throughline.communication.Channel;
import org.throughline.communication.CommunicationId;
import org.throughline.communication.IncomingContact;
import org.throughline.communication.Received;
import org.throughline.communication.intake.ContactStore;
import org.throughline.kernel.ContactPoint;
import tools.jackson.databind.json.JsonMapper;

/** Makes contacts of what is known of calls, so that they are kept, screened and queued like any other. */
@Component
class CallContacts {

    private final ContactStore store;
    private final JsonMapper json;

    CallContacts(ContactStore store, JsonMapper json) {
        this.store = store;
        this.json = json;
    }

    /**
     * What came of a call, or what was heard in it.
     *
     * @param name tells it from everything else of its provider
     * @param remark what a machine heard
     */
    record Heard(
            String name,
            Instant at,
            CallContact.Outcome outcome,
            @Nullable Integer seconds,
            @Nullable String remark) {}

    /** The message of it; empty when it was here. */
    Optional<CommunicationId> store(CallNews call, Heard heard) {
        var contact = new CallContact(
                call.caller().map(ContactPoint::value).orElse(null),
                call.callerName().orElse(null),
                heard.at(),
                heard.outcome(),
                heard.seconds(),
                heard.remark());
        var received = store.receive(new IncomingContact(
                Channel.CALL,
                call.to(),
                heard.name(),
                json.writeValueAsBytes(contact),
                "application/json",
                heard.at()));
        return received instanceof Received.Stored(var id) ? Optional.of(id) : Optional.empty();
    }
}
