package org.throughline.work.promise;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.throughline.communication.CommunicationId;
import org.throughline.kernel.PersonId;
import org.throughline.work.WorkItemId;

/**
 * What a patient was told to expect and by when (FHIR CommunicationRequest). It is tracked until it is kept, or until the
 * time has passed and somebody must make it good.
 *
 * @param what the sentence that promised it, in the patient's language; masked in logs
 */
public record Promise(
        UUID id,
        WorkItemId item,
        Optional<CommunicationId> madeIn,
        String what,
        Instant from,
        Instant dueAt,
        PersonId madeBy,
        Instant madeAt,
        State state,
        Optional<Instant> endedAt) {

    /** What became of it. */
    public enum State {
        ACTIVE,
        KEPT,
        RENEGOTIATED,
        BROKEN,
        WITHDRAWN,
        SUPERSEDED;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        static State of(String code) {
            return valueOf(code.toUpperCase(java.util.Locale.ROOT));
        }
    }

    /** Promised to hear from us, by the channel, before the time. */
    public record Offer(String what, Instant dueAt, String channel) {}

    /** It is broken when its time ends without the update. */
    public boolean brokenAt(Instant now) {
        return state == State.ACTIVE && now.isAfter(dueAt);
    }

    /** What it is once the patient has heard from a person. */
    public State whenPatientHears(Instant now) {
        return brokenAt(now) ? State.BROKEN : State.KEPT;
    }

    @Override
    public String toString() {
        return "Promise[" + id + " " + state + " due " + dueAt + "]";
    }
}
