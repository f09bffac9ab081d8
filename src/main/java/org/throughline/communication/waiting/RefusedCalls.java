package org.throughline.communication.waiting;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Calls that nobody is believed for, or that belong to nobody: each is counted, and the log has one line a minute for each kind,
 * however many there are.
 */
@Component
public class RefusedCalls implements MeterBinder {

    private static final Logger LOG = LoggerFactory.getLogger(RefusedCalls.class);
    private static final Duration APART = Duration.ofMinutes(1);

    private final Clock clock;
    private final Map<Kind, Count> counts = new EnumMap<>(Kind.class);

    RefusedCalls(Clock clock) {
        this.clock = clock;
    }

    /** Why one was not taken. */
    public enum Kind {
        UNSIGNED_TEXT_OR_CALL("were not signed by the provider of texts and calls"),
        UNSIGNED_FAX("about faxes were not signed by the provider"),
        UNSIGNED_PORTAL("to a portal connection were not signed by its portal"),
        NUMBER_OF_NOBODY("tell of a phone call to a number that belongs to no practice; the provider keeps it");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    /** How many there were, and how many of them the log has not told of. */
    private record Count(long all, long untold, Instant toldAt) {}

    public synchronized void count(Kind kind) {
        var now = clock.instant();
        var before = counts.getOrDefault(kind, new Count(0, 0, Instant.MIN));
        var untold = before.untold() + 1;
        if (before.toldAt().isAfter(now.minus(APART))) {
            counts.put(kind, new Count(before.all() + 1, untold, before.toldAt()));
            return;
        }
        counts.put(kind, new Count(before.all() + 1, 0, now));
        LOG.warn("{} calls {}", untold, kind.words);
    }

    /** Since the start. */
    synchronized double counted(Kind kind) {
        return counts.getOrDefault(kind, new Count(0, 0, Instant.MIN)).all();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (var kind : Kind.values()) {
            FunctionCounter.builder("throughline.refused.calls", this, all -> all.counted(kind))
                    .tag("kind", kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'))
                    .description("calls of providers that nobody is believed for, or that belong to nobody")
                    .register(registry);
        }
    }
}
