package org.throughline.work.web;

import com.ibm.icu.text.BreakIterator;
import java.util.Locale;

/** The beginning of what somebody wrote, long enough to say something and short enough for one line. */
final class OwnWords {

    private static final int FEWEST_WORDS = 4;
    private static final int LONGEST = 160;

    private OwnWords() {}

    /** The first sentence; a greeting takes the next one along. */
    static String firstSentence(String text, Locale locale) {
        var line = text.strip().replaceAll("\\s+", " ");
        var breaks = BreakIterator.getSentenceInstance(locale);
        breaks.setText(line);
        int end = breaks.first();
        while (end != BreakIterator.DONE && words(line.substring(0, end)) < FEWEST_WORDS) {
            end = breaks.next();
        }
        var sentence = end == BreakIterator.DONE ? line : line.substring(0, end).strip();
        return sentence.length() <= LONGEST ? sentence : shortened(sentence);
    }

    private static String shortened(String sentence) {
        int end = sentence.lastIndexOf(' ', LONGEST);
        return sentence.substring(0, end > 0 ? end : LONGEST) + "…";
    }

    private static int words(String text) {
        return text.isBlank() ? 0 : text.strip().split(" ").length;
    }
}
