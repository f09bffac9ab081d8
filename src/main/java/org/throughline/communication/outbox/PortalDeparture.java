package org.throughline.communication.outbox;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.throughline.communication.Channel;
import org.throughline.communication.portal.OutgoingPortalMessage;
import org.throughline.communication.portal.PortalConnection;
import org.throughline.communication.portal.PortalConnections;
import org.throughline.communication.portal.PortalGateway;
import org.throughline.communication.text.TextRefused;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.PracticeId;
import org.throughline.platform.transaction.CurrentPractice;

/** Answers leave through the portal that the practice has connected, unless it has paused that. */
@Component
class PortalDeparture implements Departure {

    private final PortalGateway gateway;
    private final PortalConnections connections;
    private final AnsweredContacts answered;

    PortalDeparture(PortalGateway gateway, PortalConnections connections, AnsweredContacts answered) {
        this.gateway = gateway;
        this.connections = connections;
        this.answered = answered;
    }

    @Override
    public Channel channel() {
        return Channel.PORTAL_MESSAGE;
    }

    @Override
    public boolean hasServer() {
        return missing(CurrentPractice.get()).isEmpty();
    }

    @Override
    public boolean isSetUp() {
        return connections.find().isPresent();
    }

    @Override
    public Optional<String> missing(PracticeId practice) {
        return connections
                .find()
                .map(portal -> portal.pausedAt().map(since -> "communication.portal-paused"))
                .orElse(Optional.of("communication.no-portal"));
    }

    @Override
    public HandedOver handOver(Deliveries.Claimed claimed) {
        try {
            return new HandedOver.Taken(gateway.send(portal(), message(claimed)));
        } catch (TextRefused refused) {
            return HandedOver.of(refused, "portal");
        }
    }

    @Override
    public boolean canLookUp() {
        return true;
    }

    @Override
    public HandedOver lookUp(Deliveries.Claimed claimed, Instant handedOver) {
        return HandedOver.of(gateway.lookUp(portal(), message(claimed)));
    }

    private PortalConnection portal() {
        return connections.find().orElseThrow(() -> new IllegalStateException("the practice has no portal"));
    }

    private OutgoingPortalMessage message(Deliveries.Claimed claimed) {
        return new OutgoingPortalMessage(
                claimed.communication(),
                new ContactPoint(ContactPoint.Kind.PORTAL, claimed.recipient()),
                answered.nameOf(claimed.communication()),
                claimed.language(),
                claimed.body());
    }
}
