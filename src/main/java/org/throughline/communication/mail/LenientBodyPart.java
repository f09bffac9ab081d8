package org.throughline.communication.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.SharedInputStream;
import java.io.InputStream;

/** A part whose content stays a view of the raw bytes and whose headers are not longer than allowed. */
final class LenientBodyPart extends MimeBodyPart {

    LenientBodyPart(InputStream bytes) throws MessagingException {
        if (!(bytes instanceof SharedInputStream shared)) {
            throw new MessagingException("a part is read from shared bytes only");
        }
        if (HeaderBlock.isTooLong(shared)) {
            throw new MessagingException("a part's headers are too long");
        }
        headers = new InternetHeaders(bytes);
        contentStream = shared.newStream(shared.getPosition(), -1);
    }
}
