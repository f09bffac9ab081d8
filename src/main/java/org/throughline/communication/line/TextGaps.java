package org.throughline.communication.line;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.throughline.communication.Channel;
import org.throughline.communication.PracticeAddresses;
import org.throughline.communication.Received;
import org.throughline.communication.text.TextGateway;
import org.throughline.communication.text.TextRefused;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.PracticeId;

/**
 * R2: what a webhook did not bring is fetched. The provider's own list since the last time nothing was missing is gone through;
 * whatever is there already is not taken twice.
 */
@Component
public class TextGaps {

    private static final Logger LOG = LoggerFactory.getLogger(TextGaps.class);

    /** How far back the first look goes, and how much each look goes over again. */
    private static final Duration FIRST = Duration.ofDays(2);

    private static final Duration AGAIN = Duration.ofMinutes(10);

    private final ObjectProvider<TextGateway> gateway;
    private final PracticeAddresses addresses;
    private final TextIntake intake;
    private final SweepMarks marks;
    private final Clock clock;

    TextGaps(
            ObjectProvider<TextGateway> gateway,
            PracticeAddresses addresses,
            TextIntake intake,
            SweepMarks marks,
            Clock clock) {
        this.gateway = gateway;
        this.addresses = addresses;
        this.intake = intake;
        this.marks = marks;
        this.clock = clock;
    }

    /** How many texts of the practice were missing; nothing is said while the provider is out of reach. */
    public int sweep(PracticeId practice) {
        var number = addresses.textNumber(practice);
        return gateway.stream()
                .findFirst()
                .filter(TextGateway::keepsAList)
                .flatMap(open -> number.map(ours -> fetched(open, ours)))
                .orElse(0);
    }

    private int fetched(TextGateway open, ContactPoint number) {
        var now = clock.instant();
        try {
            var missing = 0;
            for (var text : open.receivedSince(
                    number,
                    marks.checkedTo(Channel.SMS, number)
                            .orElse(now.minus(FIRST))
                            .minus(AGAIN))) {
                missing += intake.receive(text, now) instanceof Received.Stored ? 1 : 0;
            }
            if (missing > 0) {
                LOG.warn("texts checked to {}: {} were missing and are here now", now, missing);
            }
            marks.checked(Channel.SMS, number, now);
            return missing;
        } catch (TextRefused away) {
            LOG.warn("the provider of texts is out of reach: {}", away.getMessage());
            return 0;
        }
    }
}
