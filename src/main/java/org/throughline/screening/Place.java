package org.throughline.screening;

import java.util.BitSet;
import java.util.List;

/**
 * A place in a pattern.
 *
 * @param gap how many other words may stand between the place before and this one
 * @param single terms of one word that fill it
 * @param rows terms that fill it only one directly after the other
 */
record Place(int gap, BitSet single, List<int[]> rows) {

    /** How many words from here on fill this place, as bits: bit 0 for one word, bit 1 for two, and so on. */
    long lengthsAt(ReadText text, int word) {
        long lengths = text.isOneOf(word, single) ? 1 : 0;
        for (var row : rows) {
            if (fits(row, text, word)) {
                lengths |= 1L << (row.length - 1);
            }
        }
        return lengths;
    }

    private static boolean fits(int[] row, ReadText text, int word) {
        for (int at = 0; at < row.length; at++) {
            if (!text.is(word + at, row[at])) {
                return false;
            }
        }
        return true;
    }
}
