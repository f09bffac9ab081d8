package org.throughline.communication.outbox;

import java.time.Instant;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.throughline.communication.Channel;
import org.throughline.communication.PracticeAddresses;
import org.throughline.communication.fax.FaxLetter;
import org.throughline.communication.fax.sending.FaxGateway;
import org.throughline.communication.fax.sending.OutgoingFax;
import org.throughline.communication.text.TextRefused;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.Language;
import org.throughline.kernel.PracticeId;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.practice.Practices;

/** Faxes leave through the provider of the settings, from the practice's own number, behind a cover page. */
@Component
class FaxDeparture implements Departure {

    private final ObjectProvider<FaxGateway> gateway;
    private final PracticeAddresses addresses;
    private final Practices practices;

    FaxDeparture(ObjectProvider<FaxGateway> gateway, PracticeAddresses addresses, Practices practices) {
        this.gateway = gateway;
        this.addresses = addresses;
        this.practices = practices;
    }

    @Override
    public Channel channel() {
        return Channel.FAX;
    }

    @Override
    public boolean isSetUp() {
        return gateway.getIfAvailable() != null;
    }

    /** What waits while the practice has no number is given up like what waits for a provider. */
    @Override
    public boolean hasServer() {
        return missing(CurrentPractice.get()).isEmpty();
    }

    @Override
    public Optional<String> missing(PracticeId practice) {
        if (!isSetUp()) {
            return Optional.of("communication.no-fax-provider");
        }
        return addresses.faxNumber(practice).isPresent()
                ? Optional.empty()
                : Optional.of("communication.no-fax-number");
    }

    @Override
    public HandedOver handOver(Deliveries.Claimed claimed) {
        var from = addresses.faxNumber(CurrentPractice.get());
        if (from.isEmpty()) {
            return new HandedOver.Refused("no-fax-number");
        }
        try {
            return new HandedOver.Taken(gateway.getObject().send(fax(claimed, from.get())));
        } catch (TextRefused refused) {
            return HandedOver.of(refused, "fax");
        }
    }

    @Override
    public boolean canLookUp() {
        return true;
    }

    @Override
    public HandedOver lookUp(Deliveries.Claimed claimed, Instant handedOver) {
        return HandedOver.of(gateway.getObject().lookUp(claimed.attempt()));
    }

    private OutgoingFax fax(Deliveries.Claimed claimed, ContactPoint from) {
        var to = new ContactPoint(ContactPoint.Kind.PHONE, claimed.recipient());
        var envelope = new FaxLetter.Envelope(
                practices.get(CurrentPractice.get()).name(), from, to, Language.of(claimed.language()));
        return new OutgoingFax(claimed.attempt(), from, to, FaxLetter.of(envelope, claimed.body()));
    }
}
