package org.throughline.communication.outbox;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.throughline.communication.Channel;
import org.throughline.communication.PracticeAddresses;
import org.throughline.communication.mail.sending.BounceAddresses;
import org.throughline.communication.mail.sending.MailRefused;
import org.throughline.communication.mail.sending.OutgoingMail;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.Language;
import org.throughline.kernel.PracticeId;
import org.throughline.platform.transaction.CurrentPractice;

/** Mail leaves through the server of the settings, with a return address that finds its way back. */
@Component
class MailDeparture implements Departure {

    private final MailDepartures departures;
    private final PracticeAddresses addresses;
    private final BounceAddresses bounces;
    private final OutwardNames names;
    private final Clock clock;

    MailDeparture(
            MailDepartures departures,
            PracticeAddresses addresses,
            BounceAddresses bounces,
            OutwardNames names,
            Clock clock) {
        this.departures = departures;
        this.addresses = addresses;
        this.bounces = bounces;
        this.names = names;
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public boolean hasServer() {
        return departures.server().isPresent();
    }

    @Override
    public Optional<String> missing(PracticeId practice) {
        return departures.missing(practice);
    }

    @Override
    public HandedOver handOver(Deliveries.Claimed claimed) {
        try {
            departures.server().orElseThrow().send(mail(claimed));
            return new HandedOver.Taken("");
        } catch (MailRefused refused) {
            return became(refused);
        }
    }

    /** A mail server keeps no list. */
    @Override
    public boolean canLookUp() {
        return false;
    }

    @Override
    public HandedOver lookUp(Deliveries.Claimed claimed, Instant handedOver) {
        return new HandedOver.Uncertain("broke-off");
    }

    private static HandedOver became(MailRefused refused) {
        var reason =
                refused.replyCode().isPresent() ? "smtp-" + refused.replyCode().getAsInt() : "no-answer";
        return switch (refused.outcome()) {
            case PERMANENT -> new HandedOver.Refused(reason);
            case TEMPORARY -> new HandedOver.Postponed(reason);
            case UNCERTAIN -> new HandedOver.Uncertain(reason);
        };
    }

    private OutgoingMail mail(Deliveries.Claimed claimed) {
        var practice = CurrentPractice.get();
        var expires = clock.instant().plus(Deliveries.ANSWERABLE);
        var from =
                addresses.of(practice).orElseThrow(() -> new IllegalStateException("the practice has no mail address"));
        var to = ContactPoint.email(claimed.recipient())
                .orElseThrow(() -> new IllegalStateException("the recipient has no mail address"));
        var conversation = new OutgoingMail.Conversation(
                claimed.messageId(),
                claimed.answersMessageId(),
                claimed.answersMessageId().map(List::of).orElse(List.of()));
        var envelope = new OutgoingMail.Envelope(
                names.in(claimed.communication()).practice().name(),
                from,
                to,
                bounces.issue(practice, claimed.attempt(), expires));
        return new OutgoingMail(
                claimed.attempt(),
                envelope,
                conversation,
                claimed.subject().replaceAll("\\p{Cntrl}", " "),
                claimed.body(),
                Language.of(claimed.language()),
                claimed.automatic());
    }
}
