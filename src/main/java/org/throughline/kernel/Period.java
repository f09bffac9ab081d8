package org.throughline.kernel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** From an instant until another, or open-ended (FHIR Period); the end is not included. */
public record Period(Instant from, @Nullable Instant until) {

    public Period {
        if (until != null && !from.isBefore(until)) {
            throw new IllegalArgumentException("a period ends after it starts");
        }
    }

    public boolean contains(Instant at) {
        return !at.isBefore(from) && (until == null || at.isBefore(until));
    }
}
