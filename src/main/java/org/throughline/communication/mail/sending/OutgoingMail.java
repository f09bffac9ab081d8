package org.throughline.communication.mail.sending;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.Language;

/**
 * One plain-text mail to one person. We choose the Message-ID, so that an answer can be told from a forgery and a mail that
 * is in doubt can be looked for. Prints masked.
 */
public record OutgoingMail(
        UUID attempt,
        Envelope envelope,
        Conversation conversation,
        String subject,
        String text,
        Language language,
        boolean automatic) {

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final Pattern MESSAGE_ID = Pattern.compile("<[^<>\\s]{1,900}>");

    /** From whom, to whom, and where delivery reports go. */
    public record Envelope(String fromName, ContactPoint from, ContactPoint to, ContactPoint returnPath) {

        public Envelope {
            if (CONTROL.matcher(fromName).find()) {
                throw new IllegalArgumentException("a name is one line");
            }
        }
    }

    /** The Message-ID of this mail and those of the mails it answers. */
    public record Conversation(String messageId, Optional<String> inReplyTo, List<String> references) {

        public Conversation {
            references = List.copyOf(references);
            if (!MESSAGE_ID.matcher(messageId).matches()
                    || inReplyTo.filter(id -> !MESSAGE_ID.matcher(id).matches()).isPresent()
                    || references.stream()
                            .anyMatch(id -> !MESSAGE_ID.matcher(id).matches())) {
                throw new IllegalArgumentException("not a Message-ID");
            }
        }
    }

    public OutgoingMail {
        if (CONTROL.matcher(subject).find()) {
            throw new IllegalArgumentException("a subject is one line");
        }
    }

    @Override
    public String toString() {
        return "OutgoingMail[" + attempt + "]";
    }
}
