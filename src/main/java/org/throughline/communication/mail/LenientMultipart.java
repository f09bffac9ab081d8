package org.throughline.communication.mail;

import jakarta.activation.DataSource;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** A multipart read as far as it goes: a missing end, a missing boundary parameter or too many parts lose nothing before. */
final class LenientMultipart extends MimeMultipart {

    private int partsLeft;
    private boolean trustsTheHeader = true;
    private boolean cut;

    LenientMultipart(DataSource source, int mostParts) throws MessagingException {
        super(source);
        partsLeft = mostParts;
    }

    /** The same with whatever line looks like a boundary, for a mail whose parts are not divided as it says. */
    static LenientMultipart dividedOtherwise(DataSource source, int mostParts) throws MessagingException {
        var multipart = new LenientMultipart(source, mostParts);
        multipart.trustsTheHeader = false;
        return multipart;
    }

    /** The parts, as many as are allowed. */
    synchronized List<MimeBodyPart> readable() throws MessagingException {
        try {
            parse();
        } catch (MessagingException broken) {
            if (!cut) {
                throw broken;
            }
        }
        // what was read before the cut stands; the library must not start over
        parsed = true;
        var readable = new ArrayList<MimeBodyPart>();
        for (int at = 0; at < getCount(); at++) {
            if (getBodyPart(at) instanceof MimeBodyPart part) {
                readable.add(part);
            }
        }
        return readable;
    }

    boolean wasCut() {
        return cut;
    }

    boolean ends() {
        return complete;
    }

    @Override
    protected void initializeProperties() {
        ignoreMissingEndBoundary = true;
        ignoreMissingBoundaryParameter = true;
        ignoreExistingBoundaryParameter = !trustsTheHeader;
        allowEmpty = false;
    }

    @Override
    protected MimeBodyPart createMimeBodyPart(InputStream bytes) throws MessagingException {
        if (partsLeft-- <= 0) {
            cut = true;
            throw new MessagingException("too many parts");
        }
        return new LenientBodyPart(bytes);
    }
}
