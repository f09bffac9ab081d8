package org.throughline.patient.matching;

import java.util.Set;
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
        return folded.replaceAll("(?<!c)h", "")
                .replaceAll("ll", "y")
                .replaceAll("qu(?=[ei])|k|c(?![eihz])", "q")
                .replaceAll("c(?=[ei])|z", "s")
                .replaceAll("g(?=[ei])|^x(?=[aeiou])", "j")
                .replaceAll("gu(?=[ei])", "g")
                .replace('v', 'b')
                .replaceAll("y$", "i")
                .replaceAll("(.)\\1+", "$1");
    }
}
