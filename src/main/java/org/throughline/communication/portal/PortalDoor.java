package org.throughline.communication.portal;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.throughline.communication.PracticeAddresses;
import org.throughline.communication.portal.NotBelieved.Why;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.PracticeId;
import org.throughline.platform.transaction.CurrentPractice;

/** Believes no call without the signature of the connection that it names, over its bytes and a time near ours (threat 13). */
@Component
class PortalDoor {

    private static final Logger LOG = LoggerFactory.getLogger(PortalDoor.class);

    private final PracticeAddresses addresses;
    private final PortalConnections connections;
    private final Clock clock;

    PortalDoor(PracticeAddresses addresses, PortalConnections connections, Clock clock) {
        this.addresses = addresses;
        this.connections = connections;
        this.clock = clock;
    }

    /** The practice whose portal it is; a connection that there is not answers as a wrong signature does. */
    PracticeId admit(UUID connection, SignedCall call) {
        var practice = addresses.practiceAt(new ContactPoint(ContactPoint.Kind.PORTAL, connection.toString()));
        var holds = practice.filter(known -> CurrentPractice.within(known, () -> holds(connection, call)));
        if (holds.isEmpty()) {
            LOG.warn("a call to the portal connection {} was not signed by its portal", connection);
            throw new NotBelieved(Why.SIGNATURE);
        }
        if (Duration.between(call.at(), clock.instant()).abs().compareTo(PortalSignature.APART) > 0) {
            throw new NotBelieved(Why.TIME);
        }
        return holds.get();
    }

    private boolean holds(UUID connection, SignedCall call) {
        return connections.find().filter(known -> known.id().equals(connection)).stream()
                .flatMap(known -> known.secrets().stream())
                .map(secret -> new PortalSignature(secret).holds(call.id(), call.at(), call.body(), call.signature()))
                .reduce(false, Boolean::logicalOr);
    }
}
