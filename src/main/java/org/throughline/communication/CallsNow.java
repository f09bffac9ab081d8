package org.throughline.communication;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.kernel.ContactPoint;

/** The calls to the practice that is bound, while they last. */
public interface CallsNow {

    /**
     * A call. Prints masked.
     *
     * @param caller empty where the number was withheld
     * @param callerName whose line it is, as the phone system shows it
     * @param takenAt since when somebody has the caller on the line
     */
    record CallNow(
            UUID id,
            Optional<ContactPoint> caller,
            Optional<String> callerName,
            Instant beganAt,
            Optional<Instant> takenAt) {

        @Override
        public String toString() {
            return "CallNow[" + id + "]";
        }
    }

    /** Who rings or is on the line, the longest first; a call whose end was never told of is left out after a while. */
    List<CallNow> at(Instant now);

    /** The call, unless it is over. */
    Optional<CallNow> find(UUID call);

    /** Somebody of the practice speaks with the caller: the conversation of it, empty once nobody is on the line. */
    Optional<IssueId> take(UUID call, Instant now);
}
