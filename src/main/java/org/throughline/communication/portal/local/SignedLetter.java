package org.throughline.communication.portal.local;

import java.time.Instant;
import org.throughline.communication.portal.PortalSignature;

/** A call of the portal, ready to be sent: three headers and bytes. Prints masked. */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record SignedLetter(String id, String timestamp, String signature, byte[] body) {

    public static SignedLetter of(String id, byte[] body, String secret, Instant at) {
        return new SignedLetter(
                id, Long.toString(at.getEpochSecond()), new PortalSignature(secret).sign(id, at, body), body);
    }

    @Override
    public String toString() {
        return "SignedLetter[" + id + "]";
    }
}
