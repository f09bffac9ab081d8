package org.throughline.communication;

import org.throughline.access.Access;

/** How the practice gets and sends faxes, as its manager says. */
public interface FaxSettings {

    /** Mail of this address, or of everybody of a domain that begins with {@code @}, is a fax. */
    void add(Access access, String sender);

    /** Faxes leave from this number; the one before no more. */
    void faxesFrom(Access access, String number);
}
