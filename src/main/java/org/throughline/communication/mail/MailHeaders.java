package org.throughline.communication.mail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.throughline.kernel.ContactPoint;

/**
 * What the headers say. Message-IDs keep their angle brackets. Nothing here is proved: anyone can write any From, so it
 * never makes somebody staff. Prints masked.
 */
public record MailHeaders(
        Optional<String> messageId,
        List<String> inReplyTo,
        List<String> references,
        Optional<Correspondent> from,
        List<Correspondent> replyTo,
        List<Correspondent> to,
        List<Correspondent> cc,
        List<ContactPoint> deliveredTo,
        String subject,
        Optional<Instant> sentAt) {

    static final MailHeaders NONE = new MailHeaders(
            Optional.empty(),
            List.of(),
            List.of(),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            "",
            Optional.empty());

    @Override
    public String toString() {
        return "MailHeaders[masked]";
    }
}
