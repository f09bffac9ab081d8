package org.throughline.screening;

import java.util.List;
import java.util.Set;
import org.throughline.kernel.Language;
import org.throughline.platform.shipped.ShippedList;

/** What tells a language even in a short text, as it stands in {@code screening/languages.yaml}. */
record LanguageEvidence(Signs en, Signs es, Set<String> neutral) {

    private static final int LONG_ENOUGH_FOR_AN_ENDING = 6;

    /** Words, ends of words and characters that only one language uses; the weak words, a third one too. */
    record Signs(Set<String> words, Set<String> weak, List<String> endings, String marks) {

        /** How many words and characters of the text speak for this language. */
        long in(String text, List<Word> read) {
            long marked = text.codePoints()
                    .filter(letter -> marks.indexOf(letter) >= 0)
                    .count();
            long strong = marked + read.stream().filter(this::has).count();
            return strong == 0
                    ? 0
                    : strong
                            + read.stream()
                                    .filter(word -> weak.contains(word.folded()))
                                    .count();
        }

        /** Whether it could be this language for somebody known to use it. */
        boolean allow(List<Word> read) {
            return read.stream().anyMatch(word -> weak.contains(word.folded()));
        }

        private boolean has(Word word) {
            var folded = word.folded();
            return words.contains(folded)
                    || (folded.length() >= LONG_ENOUGH_FOR_AN_ENDING
                            && endings.stream().anyMatch(folded::endsWith));
        }
    }

    static LanguageEvidence read() {
        return ShippedList.read("/screening/languages.yaml", LanguageEvidence.class);
    }

    /** Whether a text without any clear sign may be taken for the language its writer is known to use. */
    boolean allows(Language known, List<Word> words) {
        var signs = known.equals(Language.ENGLISH) ? en : es;
        return known.spokenByTheProduct() && (saysNothing(words) || signs.allow(words));
    }

    /** Whether the words could belong to either language: numbers, "ok", "no". */
    private boolean saysNothing(List<Word> words) {
        return words.stream()
                .allMatch(word -> neutral.contains(word.folded())
                        || Character.isDigit(word.folded().codePointAt(0)));
    }
}
