package org.throughline.communication.phone;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.throughline.communication.Channel;
import org.throughline.communication.PracticeAddresses;
import org.throughline.communication.line.SweepMarks;
import org.throughline.communication.phone.PhoneGateway.PastCall;
import org.throughline.communication.text.TextRefused;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.PracticeId;

/** R2: calls that no news brought, or of which the end never came, are found in the provider's own list. */
@Component
public class CallGaps {

    private static final Logger LOG = LoggerFactory.getLogger(CallGaps.class);
    private static final Duration FIRST = Duration.ofDays(2);

    /** A call may have begun this long before the last look and have ended after it. */
    private static final Duration LONGEST_CALL = Duration.ofHours(2);

    private final ObjectProvider<PhoneGateway> gateway;
    private final PracticeAddresses addresses;
    private final LiveCalls calls;
    private final Recordings recordings;
    private final SweepMarks marks;
    private final Clock clock;

    CallGaps(
            ObjectProvider<PhoneGateway> gateway,
            PracticeAddresses addresses,
            LiveCalls calls,
            Recordings recordings,
            SweepMarks marks,
            Clock clock) {
        this.gateway = gateway;
        this.addresses = addresses;
        this.calls = calls;
        this.recordings = recordings;
        this.marks = marks;
        this.clock = clock;
    }

    /** How many calls and recordings of the practice were missing; nothing is said while the provider is out of reach. */
    public int sweep(PracticeId practice) {
        var number = addresses.textNumber(practice);
        return gateway.stream()
                .findFirst()
                .flatMap(open -> number.map(ours -> fetched(open, ours)))
                .orElse(0);
    }

    private int fetched(PhoneGateway open, ContactPoint number) {
        var now = clock.instant();
        try {
            var since = marks.checkedTo(Channel.CALL, number)
                    .orElse(now.minus(FIRST))
                    .minus(LONGEST_CALL);
            int missing = 0;
            for (var call : open.endedSince(number, since)) {
                missing += took(call, now);
            }
            if (missing > 0) {
                LOG.warn("calls checked to {}: {} were missing and are here now", now, missing);
            }
            marks.checked(Channel.CALL, number, now);
            return missing;
        } catch (TextRefused away) {
            LOG.warn("the provider of calls is out of reach: {}", away.getMessage());
            return 0;
        }
    }

    private int took(PastCall past, Instant now) {
        int missing = calls.take(past.news(), past.beganAt(), now) ? 1 : 0;
        for (var recording : past.recordings()) {
            missing += recordings.left(past.news(), recording, now) ? 1 : 0;
        }
        return missing;
    }
}
