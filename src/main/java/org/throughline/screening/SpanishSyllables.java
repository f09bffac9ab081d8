package org.throughline.screening;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Counts the syllables of a Spanish word by its spelling, which says them: open vowels and accented í and ú each make one,
 * unaccented i and u join a neighbour, and an h between vowels parts nothing (RAE and ASALE, <i>Ortografía de la lengua
 * española</i>, 2010, on diphthongs, triphthongs and hiatus).
 */
final class SpanishSyllables {

    private static final String OPEN = "aeoáéóíúàèòìùâêôäëö";
    private static final String CLOSED = "iuüï";

    private SpanishSyllables() {}

    static int in(String word) {
        var spelled = vowelsOf(word);
        int syllables = 0;
        int at = 0;
        while (at < spelled.length()) {
            int end = at;
            int open = 0;
            while (end < spelled.length() && isVowel(spelled.charAt(end))) {
                open += OPEN.indexOf(spelled.charAt(end)) >= 0 ? 1 : 0;
                end++;
            }
            syllables += end > at ? Math.max(1, open) : 0;
            at = Math.max(end, at + 1);
        }
        return Math.max(1, syllables);
    }

    /** The word with only the vowels that sound: no u of que and gue, no h within, y where it sounds like i. */
    private static String vowelsOf(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("(?<=[gq])u(?=[eiéí])", "")
                .replaceAll("(?<=[" + OPEN + CLOSED + "])h(?=[" + OPEN + CLOSED + "])", "")
                .replaceAll("y(?![" + OPEN + CLOSED + "])", "i");
    }

    private static boolean isVowel(char letter) {
        return OPEN.indexOf(letter) >= 0 || CLOSED.indexOf(letter) >= 0;
    }
}
