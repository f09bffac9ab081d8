package org.throughline.patient.matching;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.language.DoubleMetaphone;

/**
 * Keys that names which sound alike share: Double Metaphone for English ears and, because Spanish spelling keeps its vowels,
 * a folding of the letters that Spanish speakers confuse (b/v, s/z/c, y/ll, g/j/x, silent h).
 */
final class PhoneticKeys {

    private static final int SHORTEST = 3;
    private static final int KEY_LENGTH = 8;

    private static final List<Same> SAME_IN_SPANISH = List.of(
            Same.of("(?<!c)h", ""),
            Same.of("ll", "y"),
            Same.of("qu(?=[ei])|k|c(?![eihz])", "q"),
            Same.of("c(?=[ei])|z", "s"),
            Same.of("g(?=[ei])|^x(?=[aeiou])", "j"),
            Same.of("gu(?=[ei])", "g"),
            Same.of("v", "b"),
            Same.of("y$", "i"),
            Same.of("(.)\\1+", "$1"));

    private PhoneticKeys() {}

    static Set<String> of(String folded) {
        if (folded.length() < SHORTEST || !folded.chars().allMatch(Character::isLetter)) {
            return Set.of();
        }
        var metaphone = new DoubleMetaphone();
        metaphone.setMaxCodeLen(KEY_LENGTH);
        var english = Stream.of(metaphone.doubleMetaphone(folded, false), metaphone.doubleMetaphone(folded, true))
                .filter(key -> key != null && key.length() > 1)
                .map(key -> "m:" + key);
        return Stream.concat(english, Stream.of("s:" + spanish(folded))).collect(Collectors.toUnmodifiableSet());
    }

    private static String spanish(String folded) {
        var key = folded;
        for (var same : SAME_IN_SPANISH) {
            key = same.letters().matcher(key).replaceAll(same.as());
        }
        return key;
    }

    /** Letters written one for the other. */
    private record Same(Pattern letters, String as) {

        static Same of(String letters, String as) {
            return new Same(Pattern.compile(letters), as);
        }
    }
}
