package org.throughline.communication.phone;

import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.throughline.communication.Channel;
import org.throughline.communication.PracticeAddresses;
import org.throughline.communication.line.ProviderGaps;
import org.throughline.communication.phone.PhoneGateway.PastCall;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.PracticeId;

/** R2: calls that no news brought, or of which the end never came, are found in the provider's own list. */
@Component
class CallGaps {

    /** A call may have begun this long before the last look and have ended after it. */
    private static final Duration LONGEST_CALL = Duration.ofHours(2);

    private final ObjectProvider<PhoneGateway> gateway;
    private final PracticeAddresses addresses;
    private final LiveCalls calls;
    private final Recordings recordings;
    private final ProviderGaps gaps;

    CallGaps(
            ObjectProvider<PhoneGateway> gateway,
            PracticeAddresses addresses,
            LiveCalls calls,
            Recordings recordings,
            ProviderGaps gaps) {
        this.gateway = gateway;
        this.addresses = addresses;
        this.calls = calls;
        this.recordings = recordings;
        this.gaps = gaps;
    }

    /** How many calls and recordings of the practice were missing. */
    public int sweep(PracticeId practice) {
        var number = addresses.textNumber(practice);
        return gateway.stream()
                .findFirst()
                .flatMap(open -> number.map(ours ->
                        gaps.fetched(Channel.CALL, ours, LONGEST_CALL, (since, now) -> taken(open, ours, since, now))))
                .orElse(0);
    }

    private int taken(PhoneGateway open, ContactPoint number, Instant since, Instant now) {
        int missing = 0;
        for (var call : open.endedSince(number, since)) {
            missing += took(call, now);
        }
        return missing;
    }

    private int took(PastCall past, Instant now) {
        int missing = calls.take(past.news(), past.beganAt(), now) ? 1 : 0;
        for (var recording : past.recordings()) {
            missing += recordings.left(past.news(), recording, now) ? 1 : 0;
        }
        return missing;
    }
}
