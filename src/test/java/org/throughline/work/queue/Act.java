package org.throughline.work.queue;

import java.time.Instant;
import org.throughline.kernel.PersonId;
import org.throughline.work.WorkItemId;

/**
 * One write as the person knows it who made it.
 *
 * @param version the item's version after it; every write makes exactly one
 * @param from what the clock said before it began
 * @param to what the clock said after it was acknowledged
 */
record Act(WorkItemId item, int version, PersonId person, Kind kind, Instant from, Instant to) {

    /** What was done to the item. */
    enum Kind {
        TAKEN,
        TAKEN_BACK,
        REPLIED,
        PARKED,
        WAITS,
        GIVEN_BACK,
        HANDED_OVER,
        CLOSED;

        boolean acquires() {
            return this == TAKEN || this == TAKEN_BACK;
        }

        boolean keeps() {
            return acquires() || this == REPLIED;
        }
    }

    String line() {
        return item + " " + version + " " + person.value() + " " + kind + " " + from + " " + to;
    }
}
