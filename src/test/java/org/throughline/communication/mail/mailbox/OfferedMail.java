package org.throughline.communication.mail.mailbox;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A mail as a mailbox would offer it, for scenarios of other packages. */
public final class OfferedMail {

    private OfferedMail() {}

    public static RawMail in(String mailbox, long uid, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return new RawMail(new RawMail.Position(mailbox, 1, uid), Optional.empty(), bytes.length, bytes);
    }
}
