package org.throughline.screening;

import java.util.List;
import java.util.OptionalInt;

/**
 * One pattern of a rule, ready for reading. Looking from one word takes a bounded number of steps whatever the text, so
 * that a text takes time in proportion to its length.
 */
record Pattern(String rule, String written, List<Place> places) {

    /** No pattern reaches further than this many words. */
    private static final int REACH = 63;

    Place first() {
        return places.getFirst();
    }

    /** The nearest word, exclusive, at which this pattern ends when it begins at the given word. */
    OptionalInt endFrom(ReadText text, int start) {
        long ends = places.getFirst().lengthsAt(text, start);
        for (int place = 1; place < places.size() && ends != 0; place++) {
            ends = next(places.get(place), ends, text, start);
        }
        return ends == 0 ? OptionalInt.empty() : OptionalInt.of(start + 1 + Long.numberOfTrailingZeros(ends));
    }

    /** Bit n of the ends says that what was read so far may end with the nth word after the start. */
    private static long next(Place place, long ends, ReadText text, int start) {
        long reached = 0;
        int furthest = Math.min(REACH, text.length() - 1 - start);
        for (int offset = Long.numberOfTrailingZeros(ends) + 1; offset <= furthest; offset++) {
            long before = ends & ((1L << offset) - 1);
            int nearest = REACH - Long.numberOfLeadingZeros(before);
            if (text.between(start + nearest, start + offset) <= place.gap()) {
                reached |= place.lengthsAt(text, start + offset) << offset;
            }
        }
        return reached;
    }
}
