package org.throughline.bench;

import java.util.Arrays;
import java.util.List;

/** What the slices of one way through a hot path gave: operations a second and times in milliseconds. */
record Rates(List<Slice> slices) {

    private static final double MILLION = 1_000_000;

    /** One slice: how long it took as a whole, and each operation of it, in nanoseconds. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Slice(long whole, long[] each) {

        double rate() {
            return each.length * 1_000 * MILLION / whole;
        }
    }

    /** The median of the slices' rates, in operations a second. */
    double rate() {
        var rates = slices.stream().mapToDouble(Slice::rate).sorted().toArray();
        return rates[rates.length / 2];
    }

    /** The time, in milliseconds, within which this share of the operations was done. */
    double within(double share) {
        var all = slices.stream()
                .flatMapToLong(slice -> Arrays.stream(slice.each()))
                .sorted()
                .toArray();
        return all[(int) Math.min(all.length - 1L, Math.round(all.length * share))] / MILLION;
    }
}
