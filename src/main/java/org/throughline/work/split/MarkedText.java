package org.throughline.work.split;

import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.throughline.communication.ConversationEntry;

/** The words of a message, however its lines are broken. Prints masked. */
record MarkedText(String plain) {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    /** In the place of words that are gone, so that what stood around them makes no new sentence. */
    private static final String GONE = " . ";

    /** All of a message that is screened when it comes in. */
    static MarkedText of(ConversationEntry message) {
        return new MarkedText(plain(message.text() + "\n" + message.subject() + "\n" + message.quoted()));
    }

    static String plain(String words) {
        return BLANKS.matcher(words).replaceAll(" ").strip();
    }

    /** Whether the words stand in the text, the subject or the quoted part of the message. */
    static boolean occurs(String words, ConversationEntry message) {
        var wanted = plain(words);
        return !wanted.isEmpty()
                && Stream.of(message.text(), message.subject(), message.quoted())
                        .map(MarkedText::plain)
                        .anyMatch(said -> said.contains(wanted));
    }

    /** What remains when these words are gone. */
    MarkedText without(Collection<String> marked) {
        var rest = plain;
        for (var words : marked) {
            rest = rest.replace(plain(words), GONE);
        }
        return new MarkedText(rest);
    }

    @Override
    public String toString() {
        return "MarkedText[masked]";
    }
}
