package org.throughline.communication.mail.mailbox;

import java.time.Instant;

/** Hears how watching goes, for the page that says "checked to 14:05, 0 missing". */
public interface MailboxListener {

    void swept(SweepResult result);

    /** The server is out of reach since this try; the next one follows by itself. */
    void outOfReach(String mailbox, Instant at);
}
