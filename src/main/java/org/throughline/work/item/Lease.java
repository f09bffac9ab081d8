package org.throughline.work.item;

import java.time.Duration;
import java.time.Instant;
import org.throughline.kernel.PersonId;

/** Who works on an item now, and until when without a sign of life. */
public record Lease(PersonId holder, Instant until) {

    public static final Duration LENGTH = Duration.ofMinutes(15);

    static Lease from(PersonId holder, Instant now) {
        return new Lease(holder, now.plus(LENGTH));
    }

    public boolean runsAt(Instant now) {
        return now.isBefore(until);
    }
}
