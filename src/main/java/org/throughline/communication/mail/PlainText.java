package org.throughline.communication.mail;

import java.util.regex.Pattern;

/** Text made fit to show and to store: one kind of line end, no NUL, no control characters, no half characters. */
final class PlainText {

    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\p{IsNoncharacter_Code_Point}\uFEFF&&[^\n\t]]");
    private static final Pattern DIRECTION = Pattern.compile("[\u200E\u200F\u202A-\u202E\u2066-\u2069\u200B\u2060]");

    private PlainText() {}

    static String clean(String text) {
        var lines = text.replace("\r\n", "\n").replace('\r', '\n').replace('\f', '\n');
        return UNSEEN.matcher(lines).replaceAll("");
    }

    /** For names and subjects: also one line, and nothing that turns the reading direction around. */
    static String oneLine(String text, int longest) {
        var line = DIRECTION
                .matcher(clean(text))
                .replaceAll("")
                .replaceAll("\\s+", " ")
                .strip();
        return cut(line, longest);
    }

    /** At most so many characters, never half of a pair. */
    static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
    }
}
