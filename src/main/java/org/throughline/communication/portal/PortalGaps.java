package org.throughline.communication.portal;

import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.throughline.communication.Channel;
import org.throughline.communication.Received;
import org.throughline.communication.line.ProviderGaps;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.PracticeId;

/** R2: messages that the portal did not bring are found in its own list. */
@Component
class PortalGaps {

    private static final Logger LOG = LoggerFactory.getLogger(PortalGaps.class);
    private static final Duration AGAIN = Duration.ofMinutes(10);

    private final PortalGateway gateway;
    private final PortalConnections connections;
    private final PortalIntake intake;
    private final ProviderGaps gaps;

    PortalGaps(PortalGateway gateway, PortalConnections connections, PortalIntake intake, ProviderGaps gaps) {
        this.gateway = gateway;
        this.connections = connections;
        this.intake = intake;
        this.gaps = gaps;
    }

    /** How many messages of the bound practice were missing. */
    int sweep(PracticeId practice) {
        return connections
                .find()
                .map(portal -> gaps.fetched(
                        Channel.PORTAL_MESSAGE, name(portal), AGAIN, (since, now) -> taken(portal, since, now)))
                .orElse(0);
    }

    private static ContactPoint name(PortalConnection portal) {
        return new ContactPoint(ContactPoint.Kind.PORTAL, portal.id().toString());
    }

    private int taken(PortalConnection portal, Instant since, Instant now) {
        int missing = 0;
        for (var message : gateway.receivedSince(portal, since)) {
            if (!SignedCall.isName(message.id())) {
                LOG.warn("the portal {} lists a message without a name that it can be known by", portal.id());
                continue;
            }
            missing += intake.receive(message.id(), message.raw(), now) instanceof Received.Stored ? 1 : 0;
        }
        return missing;
    }
}
