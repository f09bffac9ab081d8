package org.throughline.communication.text;

import java.util.UUID;
import org.throughline.kernel.ContactPoint;

/**
 * A text message for one number. Prints masked.
 *
 * @param attempt our name for this one attempt to send it
 * @param from the practice's number
 */
public record OutgoingText(UUID attempt, ContactPoint from, ContactPoint to, String words) {

    @Override
    public String toString() {
        return "OutgoingText[" + attempt + "]";
    }
}
