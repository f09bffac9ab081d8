package org.throughline.escalation.recovery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.throughline.communication.CommunicationId;
import org.throughline.communication.ConversationEntry;

/** How often a patient asked in one matter since they last got a final answer. */
final class Unanswered {

    static final int TOO_MANY = 3;

    /** Who dials again at once, or sends what was forgotten, asks once. */
    private static final Duration ONE_BREATH = Duration.ofMinutes(10);

    private Unanswered() {}

    /** Up to the message and with it, in the order people read them. */
    static int contacts(List<ConversationEntry> said, CommunicationId upTo) {
        var count = 0;
        var breathEnds = Instant.MIN;
        for (var entry : said) {
            if (isFinalAnswer(entry)) {
                count = 0;
            } else if (isHeard(entry)) {
                count += entry.at().isBefore(breathEnds) ? 0 : 1;
                breathEnds = entry.at().plus(ONE_BREATH);
            }
            if (entry.id().equals(upTo)) {
                return count;
            }
        }
        return 0;
    }

    /** The last message of the patient. */
    static Optional<CommunicationId> lastOf(List<ConversationEntry> said) {
        return said.reversed().stream()
                .filter(Unanswered::isHeard)
                .map(ConversationEntry::id)
                .findFirst();
    }

    /** What did not reach the patient answers nothing. */
    private static boolean isFinalAnswer(ConversationEntry entry) {
        var lost = entry.delivery()
                .filter(delivery -> delivery.state().equals("failed"))
                .isPresent();
        return !entry.fromPatient()
                && entry.author().isPresent()
                && entry.nextUpdateAt().isEmpty()
                && !lost;
    }

    private static boolean isHeard(ConversationEntry entry) {
        return entry.fromPatient()
                && !entry.kind().equals("bounce")
                && !entry.kind().equals("auto-reply")
                && !entry.kind().equals("answered-call");
    }
}
