package org.throughline.patient.matching;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Writes a name with the letters a to z alone, so that Muñoz, MUNOZ and Muñoz with a combining tilde are one. */
final class Folding {

    private static final Transliterator TO_PLAIN_LETTERS = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['`\u2019]");
    private static final Pattern WORD = Pattern.compile("(?<before>[^a-z0-9]*)(?<letters>[a-z0-9]+)");
    private static final Pattern HYPHEN = Pattern.compile("[-\\u2010-\\u2015]");

    private Folding() {}

    static String fold(String written) {
        var bare = MARKS.matcher(Normalizer.normalize(written, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        var plain = APOSTROPHES.matcher(bare).replaceAll("");
        return plain.chars().allMatch(letter -> letter < 128) ? plain : TO_PLAIN_LETTERS.transliterate(plain);
    }

    /** The folded words; an apostrophe joins (O'Brien), a hyphen divides and is remembered. */
    static List<Word> words(String written) {
        return WORD.matcher(fold(HYPHEN.matcher(written).replaceAll("-")))
                .results()
                .map(found ->
                        new Word(found.group("letters"), found.group("before").equals("-")))
                .toList();
    }

    /** One folded word, and whether a hyphen joins it to the word before. */
    record Word(String letters, boolean afterHyphen) {}
}
