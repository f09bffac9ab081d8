package org.throughline.practice;

import java.time.Instant;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.PersonId;

/**
 * Where a practice says that emergencies go.
 *
 * @param open who takes one in opening hours
 * @param closed who takes one when the practice is closed
 */
public record EmergencyRoute(Taker open, Taker closed, Instant since, PersonId setBy) {

    /** Who takes an emergency, in the practice's words, and the number on which a person answers. */
    public record Taker(String who, ContactPoint phone) {

        public Taker {
            if (who.isBlank() || phone.kind() != ContactPoint.Kind.PHONE) {
                throw new IllegalArgumentException("somebody with a phone takes an emergency");
            }
        }
    }

    /** Who takes one while the practice is open, or closed. */
    public Taker taker(boolean isOpen) {
        return isOpen ? open : closed;
    }
}
