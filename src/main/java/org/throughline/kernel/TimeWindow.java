package org.throughline.kernel;

import java.time.Instant;

/** A span of time with both ends, the end not included; never empty. */
public record TimeWindow(Instant from, Instant until) {

    public TimeWindow {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("empty window");
        }
    }

    public boolean contains(Instant at) {
        return !at.isBefore(from) && at.isBefore(until);
    }
}
