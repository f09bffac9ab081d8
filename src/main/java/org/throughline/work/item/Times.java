package org.throughline.work.item;

import java.time.Instant;
import java.util.Optional;

/**
 * When it arrived and what time runs for it.
 *
 * @param respondBy the end of the target for the first useful response, in business time
 * @param promiseDueAt when the patient was told to hear from us; stays after it has passed until the patient has heard
 * @param unanswered whether a contact of the patient waits for an answer
 */
public record Times(
        Instant receivedAt,
        Instant respondBy,
        Optional<Instant> promiseDueAt,
        Optional<Instant> firstResponseAt,
        boolean unanswered) {

    /** Nobody has answered yet. */
    public static Times of(Instant receivedAt, Instant respondBy) {
        return new Times(receivedAt, respondBy, Optional.empty(), Optional.empty(), true);
    }

    /** Nothing waits for an answer; the practice asks itself something. */
    public static Times asking(Instant at, Instant respondBy) {
        return new Times(at, respondBy, Optional.empty(), Optional.empty(), false);
    }

    /** The patient has heard from a person, with the next update promised or none owed. */
    public Times answered(Instant at, Optional<Instant> nextUpdate) {
        return new Times(receivedAt, respondBy, nextUpdate, firstResponseAt.or(() -> Optional.of(at)), false);
    }

    /** The patient was told when to hear again, without an answer yet; an earlier promise that still runs comes first. */
    public Times promised(Instant dueAt) {
        var next = promiseDueAt.filter(running -> running.isBefore(dueAt)).orElse(dueAt);
        return new Times(receivedAt, respondBy, Optional.of(next), firstResponseAt, unanswered);
    }

    /** A recording told the patient when we try again; what was told before no longer holds, and the patient has no answer yet. */
    public Times toldAgain(Instant dueAt) {
        return new Times(receivedAt, respondBy, Optional.of(dueAt), firstResponseAt, unanswered);
    }

    /** Another contact of the same matter was there first: its time counts (INV-03). */
    public Times noLaterThan(Instant earlier, Instant itsRespondBy) {
        return earlier.isBefore(receivedAt)
                ? new Times(earlier, itsRespondBy, promiseDueAt, firstResponseAt, unanswered)
                : this;
    }

    /** Somebody should answer by then, or sooner. */
    public Times dueNoLaterThan(Instant by) {
        return by.isBefore(respondBy) ? new Times(receivedAt, by, promiseDueAt, firstResponseAt, unanswered) : this;
    }

    /** The patient wrote again. */
    public Times heardFromPatient() {
        return new Times(receivedAt, respondBy, promiseDueAt, firstResponseAt, true);
    }
}
