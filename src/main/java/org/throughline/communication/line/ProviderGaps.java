package org.throughline.communication.line;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.throughline.communication.Channel;
import org.throughline.communication.text.TextRefused;
import org.throughline.kernel.ContactPoint;

/**
 * R2: what no call of a provider brought is fetched. The provider's own list since the last time nothing was missing is gone
 * through; whatever is there already is not taken twice.
 */
@Component
public class ProviderGaps {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderGaps.class);

    /** How far back the first look goes. */
    private static final Duration FIRST = Duration.ofDays(2);

    private final SweepMarks marks;
    private final Clock clock;

    ProviderGaps(SweepMarks marks, Clock clock) {
        this.marks = marks;
        this.clock = clock;
    }

    /** Goes through the provider's list since then, takes what is missing and says how much it was. */
    @FunctionalInterface
    public interface Look {
        int taken(Instant since, Instant now);
    }

    /**
     * How much was missing; nothing is said while the provider is out of reach.
     *
     * @param again how much of what was looked at last is gone over again
     */
    public int fetched(Channel channel, ContactPoint number, Duration again, Look look) {
        var now = clock.instant();
        var since = marks.checkedTo(channel, number).orElse(now.minus(FIRST)).minus(again);
        try {
            int missing = look.taken(since, now);
            if (missing > 0) {
                LOG.warn("{} checked to {}: {} were missing and are here now", channel, now, missing);
            }
            marks.checked(channel, number, missing, now);
            return missing;
        } catch (TextRefused away) {
            LOG.warn("the provider of {} is out of reach: {}", channel, away.getMessage());
            return 0;
        }
    }
}
