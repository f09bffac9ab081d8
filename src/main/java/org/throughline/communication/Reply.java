package org.throughline.communication;

import java.time.Instant;
import org.throughline.kernel.Language;

/** What a person answers a patient in a conversation. Prints masked. */
public record Reply(IssueId issue, Channel channel, Language language, Text text) {

    /** An update says what was received, is checked, is needed and when the next update comes; a final answer needs not. */
    public sealed interface Text {

        /** INV-10: the four parts, none of them blank, and the moment by which the next update is promised. */
        record Update(String received, String checking, String needed, String next, Instant nextUpdateAt)
                implements Text {}

        /** The answer after which nothing more is owed. */
        record FinalAnswer(String answer) implements Text {}
    }

    @Override
    public String toString() {
        return "Reply[" + issue + " masked]";
    }
}
