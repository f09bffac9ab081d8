package org.throughline.platform.spool;

import java.time.Instant;

/**
 * A record that waits. Prints masked.
 *
 * @param at when it came
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record Spooled(Instant at, byte[] bytes) {

    @Override
    public String toString() {
        return "Spooled[" + at + "]";
    }
}
