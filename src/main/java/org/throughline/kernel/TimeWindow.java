package org.throughline.kernel;

import java.time.Instant;
import java.util.Optional;

/** A span of time with both ends, the end not included; never empty. */
public record TimeWindow(Instant from, Instant until) {

    public TimeWindow {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("empty window");
        }
    }

    /** What lies in both; empty where they only touch. */
    public Optional<TimeWindow> overlap(TimeWindow other) {
        var begins = from.isAfter(other.from) ? from : other.from;
        var ends = until.isBefore(other.until) ? until : other.until;
        return begins.isBefore(ends) ? Optional.of(new TimeWindow(begins, ends)) : Optional.empty();
    }

    public boolean contains(Instant at) {
        return !at.isBefore(from) && at.isBefore(until);
    }
}
