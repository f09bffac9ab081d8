package org.throughline.screening;

import java.util.BitSet;
import java.util.List;

/**
 * A text read once for all patterns.
 *
 * @param words its words
 * @param terms for each word, the terms it stands for
 */
record ReadText(List<Word> words, List<int[]> terms) {

    static ReadText of(List<Word> words, Vocabulary vocabulary) {
        return new ReadText(
                words,
                words.stream().map(word -> vocabulary.termsOf(word.folded())).toList());
    }

    int length() {
        return words.size();
    }

    boolean is(int word, int term) {
        if (word >= length()) {
            return false;
        }
        for (int found : terms.get(word)) {
            if (found == term) {
                return true;
            }
        }
        return false;
    }

    boolean isOneOf(int word, BitSet wanted) {
        if (word >= length()) {
            return false;
        }
        for (int found : terms.get(word)) {
            if (wanted.get(found)) {
                return true;
            }
        }
        return false;
    }

    /** How many other words stand between two words; the end of a sentence counts as some. */
    int between(int earlier, int later) {
        return words.get(later).place() - words.get(earlier).place() - 1;
    }
}
