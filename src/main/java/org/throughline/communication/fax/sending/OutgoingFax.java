package org.throughline.communication.fax.sending;

import java.util.UUID;
import org.throughline.kernel.ContactPoint;

/**
 * A fax for one number. Prints masked.
 *
 * @param attempt our name for this one attempt to send it
 * @param from the practice's number
 * @param pdf its pages
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record OutgoingFax(UUID attempt, ContactPoint from, ContactPoint to, byte[] pdf) {

    @Override
    public String toString() {
        return "OutgoingFax[" + attempt + "]";
    }
}
