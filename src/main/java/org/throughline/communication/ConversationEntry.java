package org.throughline.communication;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.throughline.kernel.Language;
import org.throughline.kernel.PersonId;

/**
 * One message of a conversation as a page shows it. Prints masked.
 *
 * @param delivery for a message of ours: ready, sending, sent, failed, uncertain
 * @param seconds how long a call from the phone system's log was
 * @param flagged the words that the screening found, as spans of the text
 */
public record ConversationEntry(
        CommunicationId id,
        boolean fromPatient,
        Channel channel,
        String kind,
        Instant at,
        Optional<Language> language,
        Optional<String> senderName,
        Optional<PersonId> author,
        String subject,
        String text,
        String quoted,
        Optional<Instant> nextUpdateAt,
        Optional<String> delivery,
        Optional<Integer> seconds,
        List<FlaggedWords> flagged,
        List<AttachmentCard> attachments) {

    /** A span of the text that was raised, and the rule that says so. */
    public record FlaggedWords(int start, int end, String rule, String tier) {}

    /** A file that came with the message. */
    public record AttachmentCard(
            String id,
            String name,
            String kind,
            String mediaType,
            long size,
            boolean opened,
            Optional<Integer> seconds) {}

    @Override
    public String toString() {
        return "ConversationEntry[" + id + "]";
    }
}
