package org.throughline.communication.mail;

import java.util.Optional;
import org.throughline.kernel.ContactPoint;

/** Someone named in a mail's headers: the name as written, possibly empty, and the address if it is one. Prints masked. */
public record Correspondent(String name, Optional<ContactPoint> address) {

    @Override
    public String toString() {
        return "Correspondent[masked]";
    }
}
