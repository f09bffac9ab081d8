package org.throughline.communication;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.throughline.kernel.Language;
import org.throughline.kernel.PersonId;

/**
 * One message of a conversation as a page shows it. Prints masked.
 *
 * @param told who got it for the patient, by name and relation
 * @param delivery what became of a message of ours
 * @param seconds how long a call from the phone system's log was
 * @param flagged the words that the screening found, as spans of the text
 * @param withheld whether its words were taken off because its reader's lane does not show them
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
        Optional<String> told,
        String subject,
        String text,
        String quoted,
        Optional<Instant> nextUpdateAt,
        Optional<Delivery> delivery,
        Optional<Integer> seconds,
        List<FlaggedWords> flagged,
        List<AttachmentCard> attachments,
        boolean withheld) {

    /** Whether the screening found words for the care team in it. */
    public boolean clinical() {
        return !flagged.isEmpty();
    }

    /** The same without its words and recordings; that it came, from whom and when stays. */
    public ConversationEntry withoutWords() {
        var files = attachments.stream().filter(file -> !file.recording()).toList();
        return new ConversationEntry(
                id,
                fromPatient,
                channel,
                kind,
                at,
                language,
                senderName,
                author,
                told,
                "",
                "",
                "",
                nextUpdateAt,
                delivery,
                seconds,
                List.of(),
                files,
                true);
    }

    /** The same with these files. */
    public ConversationEntry withFiles(List<AttachmentCard> files) {
        return new ConversationEntry(
                id,
                fromPatient,
                channel,
                kind,
                at,
                language,
                senderName,
                author,
                told,
                subject,
                text,
                quoted,
                nextUpdateAt,
                delivery,
                seconds,
                flagged,
                files,
                withheld);
    }
    /** A span of the text that was raised, and the rule that says so. */
    public record FlaggedWords(int start, int end, String rule, String tier) {}

    /**
     * How far a message of ours came.
     *
     * @param state ready, sending, sent, failed, uncertain
     * @param reason the code of what went wrong, for instance {@code bounced-5.1.1}
     */
    public record Delivery(String state, Optional<String> reason) {}

    /** A file that came with the message. */
    public record AttachmentCard(
            String id,
            String name,
            String kind,
            String mediaType,
            long size,
            boolean opened,
            Optional<Integer> seconds) {

        /** Whether it is what somebody said. */
        public boolean recording() {
            return kind.equals("AUDIO");
        }

        /** The same under another name, and closed. */
        public AttachmentCard named(String other) {
            return new AttachmentCard(id, other, kind, mediaType, size, false, seconds);
        }
    }

    @Override
    public String toString() {
        return "ConversationEntry[" + id + "]";
    }
}
