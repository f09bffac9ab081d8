package org.throughline.scheduling.appointment;

import java.time.Duration;
import java.time.Instant;

/**
 * A file of the practice's record: how old what we know is.
 *
 * @param rejected how many of its rows could not be taken
 */
public record RecordFile(Instant readAt, int rejected) {

    /** Rejects that were put right come in a file of their own soon after. */
    private static final Duration ONE_READING = Duration.ofMinutes(30);

    /** So long a file tells of the day as it is. */
    private static final Duration FRESH = Duration.ofHours(3);

    /** Whether a visit that was told at that time is missing in this file. */
    public boolean leavesOut(Instant toldAt) {
        return toldAt.isBefore(readAt.minus(ONE_READING));
    }

    public boolean oldAt(Instant now) {
        return readAt.plus(FRESH).isBefore(now);
    }
}
