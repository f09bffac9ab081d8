package org.throughline.screening.evaluation;

import java.util.Collection;
import java.util.Locale;

/** How long texts took, in milliseconds: the one in the middle, and the one that only one in a hundred exceeds. */
record Speed(double median, double p99) {

    private static final double NANOS = 1_000_000;

    static Speed of(Collection<ScreenedText> texts) {
        var sorted = texts.stream().mapToLong(ScreenedText::nanos).sorted().toArray();
        return sorted.length == 0 ? new Speed(0, 0) : new Speed(at(sorted, 0.5) / NANOS, at(sorted, 0.99) / NANOS);
    }

    /** The nearest rank: the smallest value that so many of all do not exceed. */
    private static long at(long[] sorted, double share) {
        return sorted[(int) Math.ceil(share * sorted.length) - 1];
    }

    String said() {
        return String.format(Locale.ROOT, "median %.3f ms, p99 %.3f ms a text", median, p99);
    }
}
