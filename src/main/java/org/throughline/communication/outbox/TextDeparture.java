package org.throughline.communication.outbox;

import java.time.Instant;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.throughline.communication.Channel;
import org.throughline.communication.PracticeAddresses;
import org.throughline.communication.text.OutgoingText;
import org.throughline.communication.text.TextGateway;
import org.throughline.communication.text.TextRefused;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.PracticeId;
import org.throughline.platform.transaction.CurrentPractice;

/** Texts leave through the provider of the settings, from the practice's own number. */
@Component
class TextDeparture implements Departure {

    private final ObjectProvider<TextGateway> gateway;
    private final PracticeAddresses addresses;

    TextDeparture(ObjectProvider<TextGateway> gateway, PracticeAddresses addresses) {
        this.gateway = gateway;
        this.addresses = addresses;
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public boolean hasServer() {
        return gateway.getIfAvailable() != null;
    }

    @Override
    public Optional<String> missing(PracticeId practice) {
        if (!hasServer()) {
            return Optional.of("communication.no-text-provider");
        }
        return addresses.textNumber(practice).isPresent()
                ? Optional.empty()
                : Optional.of("communication.no-text-number");
    }

    @Override
    public HandedOver handOver(Deliveries.Claimed claimed) {
        try {
            return new HandedOver.Taken(gateway.getObject().send(text(claimed)));
        } catch (TextRefused refused) {
            return HandedOver.of(refused, "text");
        }
    }

    @Override
    public boolean canLookUp() {
        return true;
    }

    @Override
    public HandedOver lookUp(Deliveries.Claimed claimed, Instant handedOver) {
        return HandedOver.of(gateway.getObject().lookUp(text(claimed), handedOver));
    }

    private OutgoingText text(Deliveries.Claimed claimed) {
        var from = addresses
                .textNumber(CurrentPractice.get())
                .orElseThrow(() -> new IllegalStateException("the practice has no number for texts"));
        var to = new ContactPoint(ContactPoint.Kind.PHONE, claimed.recipient());
        return new OutgoingText(claimed.attempt(), from, to, claimed.body());
    }
}
