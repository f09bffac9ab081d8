package org.throughline.patient.matching;

import com.ibm.icu.text.Transliterator;
import java.util.List;
import java.util.stream.Stream;

/** Writes a name with the letters a to z alone, so that Muñoz, MUNOZ and Muñoz with a combining tilde are one. */
final class Folding {

    private static final Transliterator TO_PLAIN_LETTERS = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");

    private Folding() {}

    static String fold(String written) {
        return TO_PLAIN_LETTERS.transliterate(written).replaceAll("['`]", "");
    }

    /** The folded words; an apostrophe joins (O'Brien), a hyphen divides. */
    static List<String> words(String written) {
        return Stream.of(fold(written).split("[^a-z0-9]+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
