package org.throughline.communication.portal;

import java.time.Instant;
import java.util.List;
import org.throughline.communication.text.TextGateway.LookedUp;

/**
 * Port: hands a message to the practice's portal, once. It never tries again by itself; who calls decides that (R5). Every
 * method throws {@link org.throughline.communication.text.TextRefused} when the portal says no or cannot be reached.
 */
public interface PortalGateway {

    /** Hands the message over; what the portal calls it, blank where it says no name. */
    String send(PortalConnection portal, OutgoingPortalMessage message);

    /** Whether the portal took this message, which was handed over without an answer. */
    LookedUp lookUp(PortalConnection portal, OutgoingPortalMessage message);

    /** What patients sent there since then, as the portal lists it (R2). */
    List<Listed> receivedSince(PortalConnection portal, Instant since);

    /**
     * A file that a message names, from the portal's own place and nowhere else; more bytes than anybody keeps are not read, and come
     * as too many.
     */
    byte[] file(PortalConnection portal, String address);

    /** A message of the portal's list, with what it is called and its bytes. Prints masked. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Listed(String id, byte[] raw) {

        @Override
        public String toString() {
            return "Listed[" + id + "]";
        }
    }
}
