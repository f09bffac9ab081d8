package org.throughline.communication.outbox;

import java.time.Instant;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.throughline.communication.Channel;
import org.throughline.communication.PracticeAddresses;
import org.throughline.communication.gate.TextRuleRows;
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
    private final TextRuleRows rules;

    TextDeparture(ObjectProvider<TextGateway> gateway, PracticeAddresses addresses, TextRuleRows rules) {
        this.gateway = gateway;
        this.addresses = addresses;
        this.rules = rules;
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public boolean hasServer() {
        return isSetUp() && rules.pausedAt().isEmpty();
    }

    @Override
    public boolean isSetUp() {
        return gateway.getIfAvailable() != null;
    }

    @Override
    public Optional<String> missing(PracticeId practice) {
        if (!isSetUp()) {
            return Optional.of("communication.no-text-provider");
        }
        if (rules.pausedAt().isPresent()) {
            return Optional.of("communication.texts-paused");
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
