package org.throughline.communication.mail;

import java.util.Optional;
import org.throughline.kernel.ContactPoint;

/** One recipient in a delivery report (RFC 3464): what became of the mail to them, as far as the report says. */
public record FailedRecipient(
        Optional<ContactPoint> recipient, Action action, Optional<String> status, Optional<String> diagnostic) {

    /** RFC 3464 action; a report in plain words says failed or delayed. */
    public enum Action {
        FAILED,
        DELAYED,
        DELIVERED,
        RELAYED,
        EXPANDED
    }

    /** Whether trying again is pointless: failed, and no status of class 4. */
    public boolean permanently() {
        return action == Action.FAILED
                && status.filter(code -> code.startsWith("4")).isEmpty();
    }

    @Override
    public String toString() {
        return "FailedRecipient[" + action + ", " + status.orElse("no status") + "]";
    }
}
