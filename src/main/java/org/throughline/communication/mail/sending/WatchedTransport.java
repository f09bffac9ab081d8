package org.throughline.communication.mail.sending;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** SMTP that remembers how far it came: before the final dot nothing was sent, after the answer to it everything is clear. */
final class WatchedTransport extends SMTPTransport {

    private volatile boolean handedOver;
    private volatile boolean accepted;

    WatchedTransport(Session session) {
        super(session, null);
    }

    /** The whole mail went out, and so from here the server may have taken it. */
    boolean isHandedOver() {
        return handedOver;
    }

    boolean isAccepted() {
        return accepted;
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        handedOver = true;
        super.finishData();
        accepted = true;
    }
}
