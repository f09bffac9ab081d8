package org.throughline.communication.outbox;

import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.throughline.communication.CommunicationId;
import org.throughline.communication.DeliveryFailed.Trouble;
import org.throughline.communication.PracticeAddresses;
import org.throughline.communication.mail.sending.BounceAddresses;
import org.throughline.communication.mail.sending.MailGateway;
import org.throughline.communication.mail.sending.MailRefused;
import org.throughline.communication.mail.sending.OutgoingMail;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.Language;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.practice.Practices;

/** Takes messages from the outbox and hands them over, outside of any transaction (R5). */
@Component
class OutboxWorker {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxWorker.class);

    private final Deliveries deliveries;
    private final MailDepartures departures;
    private final PracticeAddresses addresses;
    private final BounceAddresses bounces;
    private final Practices practices;
    private final Clock clock;

    OutboxWorker(
            Deliveries deliveries,
            MailDepartures departures,
            PracticeAddresses addresses,
            BounceAddresses bounces,
            Practices practices,
            Clock clock) {
        this.deliveries = deliveries;
        this.departures = departures;
        this.addresses = addresses;
        this.bounces = bounces;
        this.practices = practices;
        this.clock = clock;
    }

    @Async
    @TransactionalEventListener
    void on(ReplyReady ready) {
        deliver(ready.communication());
    }

    /** Everything that is due in the bound practice, and what broke off is handed to a person. */
    void sweep() {
        deliveries.resolveBrokenOff(clock.instant());
        if (departures.server().isEmpty()) {
            deliveries.giveUpWaiting(clock.instant());
        }
        deliveries.ready(clock.instant()).forEach(this::deliver);
    }

    private void deliver(CommunicationId id) {
        var missing = departures.missing(CurrentPractice.get());
        if (missing.isPresent()) {
            LOG.warn("{}: communication {} waits", missing.get(), id);
            return;
        }
        var server = departures.server().orElseThrow();
        deliveries.claim(id, clock.instant()).ifPresent(claimed -> handOver(server, claimed));
    }

    private void handOver(MailGateway server, Deliveries.Claimed claimed) {
        try {
            server.send(mail(claimed));
            deliveries.sent(claimed, clock.instant());
        } catch (MailRefused refused) {
            resolve(claimed, refused);
        }
    }

    private void resolve(Deliveries.Claimed claimed, MailRefused refused) {
        var reason =
                refused.replyCode().isPresent() ? "smtp-" + refused.replyCode().getAsInt() : "no-answer";
        switch (refused.outcome()) {
            case PERMANENT -> deliveries.failed(claimed, Trouble.REFUSED, reason, clock.instant());
            case TEMPORARY -> deliveries.postponed(claimed, reason, clock.instant());
            case UNCERTAIN -> deliveries.failed(claimed, Trouble.UNCERTAIN, reason, clock.instant());
        }
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
                practices.get(practice).name(), from, to, bounces.issue(practice, claimed.attempt(), expires));
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
