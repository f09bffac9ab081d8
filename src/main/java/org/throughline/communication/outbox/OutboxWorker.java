package org.throughline.communication.outbox;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.throughline.communication.Channel;
import org.throughline.communication.DeliveryFailed.Trouble;
import org.throughline.platform.transaction.CurrentPractice;

/** Takes messages from the outbox and hands them over, outside of any transaction (R5). */
@Component
class OutboxWorker {

    /** INV-05: by then a person is told that nobody knows. */
    private static final Duration ASKED_FOR = Duration.ofMinutes(10);

    private static final Logger LOG = LoggerFactory.getLogger(OutboxWorker.class);

    private final Deliveries deliveries;
    private final Map<Channel, Departure> departures = new EnumMap<>(Channel.class);
    private final Clock clock;

    OutboxWorker(Deliveries deliveries, List<Departure> departures, Clock clock) {
        this.deliveries = deliveries;
        departures.forEach(departure -> this.departures.put(departure.channel(), departure));
        this.clock = clock;
    }

    @Async
    @TransactionalEventListener
    void on(ReplyReady ready) {
        deliver(new Deliveries.Waiting(ready.communication(), ready.channel()))
                .ifPresent(missing -> LOG.warn("{}: communication {} waits", missing, ready.communication()));
    }

    /** Everything that is due in the bound practice; what broke off is looked up or handed to a person. */
    void sweep() {
        departures.values().forEach(this::lookUp);
        departures.forEach((channel, departure) -> {
            if (!departure.hasServer()) {
                deliveries.giveUpWaiting(channel, clock.instant());
            }
        });
        var kept = new TreeMap<String, Integer>();
        for (var waiting : deliveries.ready(clock.instant())) {
            deliver(waiting).ifPresent(missing -> kept.merge(missing, 1, Integer::sum));
        }
        kept.forEach((missing, count) ->
                LOG.warn("{}: {} communications of practice {} wait", missing, count, CurrentPractice.get()));
    }

    private void lookUp(Departure departure) {
        if (!departure.canLookUp() || departure.missing(CurrentPractice.get()).isPresent()) {
            deliveries.giveUpBrokenOff(departure.channel(), clock.instant());
            return;
        }
        for (var lost : deliveries.brokenOff(departure.channel(), clock.instant())) {
            var became = departure.lookUp(lost.claimed(), lost.since());
            var again = clock.instant().isBefore(lost.since().plus(ASKED_FOR));
            if (!(became instanceof HandedOver.Uncertain) || !again) {
                resolve(lost.claimed(), became);
            }
        }
    }

    /** The code of what keeps it here, if anything does. */
    private Optional<String> deliver(Deliveries.Waiting waiting) {
        var departure = Objects.requireNonNull(departures.get(waiting.channel()));
        var missing = departure.missing(CurrentPractice.get());
        if (missing.isEmpty()) {
            deliveries.claim(waiting.id(), clock.instant()).ifPresent(claimed -> handOver(departure, claimed));
        }
        return missing;
    }

    /** What nobody can tell stays as it is where the other side can be asked a little later. */
    private void handOver(Departure departure, Deliveries.Claimed claimed) {
        var became = departure.handOver(claimed);
        if (!(became instanceof HandedOver.Uncertain) || !departure.canLookUp()) {
            resolve(claimed, became);
        }
    }

    private void resolve(Deliveries.Claimed claimed, HandedOver became) {
        var now = clock.instant();
        switch (became) {
            case HandedOver.Taken(var providerId) -> deliveries.sent(claimed, providerId, now);
            case HandedOver.Refused(var reason) -> deliveries.failed(claimed, Trouble.REFUSED, reason, now);
            case HandedOver.Postponed(var reason) -> deliveries.postponed(claimed, reason, now);
            case HandedOver.Uncertain(var reason) -> deliveries.failed(claimed, Trouble.UNCERTAIN, reason, now);
        }
    }
}
