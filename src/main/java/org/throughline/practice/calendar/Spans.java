package org.throughline.practice.calendar;

import com.google.common.collect.ImmutableRangeSet;
import com.google.common.collect.Range;
import com.google.common.collect.TreeRangeSet;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.throughline.kernel.TimeWindow;

/** Times at which something holds, as a set of instants: spans that touch are one. Values; every verb answers with another. */
public final class Spans {

    public static final Spans NEVER = new Spans(ImmutableRangeSet.of());

    private final ImmutableRangeSet<Instant> ranges;

    private Spans(ImmutableRangeSet<Instant> ranges) {
        this.ranges = ranges;
    }

    public static Spans of(TimeWindow... windows) {
        return of(List.of(windows));
    }

    public static Spans of(Collection<TimeWindow> windows) {
        var all = TreeRangeSet.<Instant>create();
        windows.forEach(window -> all.add(range(window)));
        return new Spans(ImmutableRangeSet.copyOf(all));
    }

    /** What is in either. */
    public Spans or(Spans other) {
        return new Spans(ranges.union(other.ranges));
    }

    /** What is in both. */
    public Spans and(Spans other) {
        return new Spans(ranges.intersection(other.ranges));
    }

    /** What is in this and not in the other. */
    public Spans without(Spans other) {
        return new Spans(ranges.difference(other.ranges));
    }

    public boolean contains(Instant at) {
        return ranges.contains(at);
    }

    public boolean isEmpty() {
        return ranges.isEmpty();
    }

    /** The spans in order, none touching the next. */
    public List<TimeWindow> windows() {
        return ranges.asRanges().stream()
                .map(range -> new TimeWindow(range.lowerEndpoint(), range.upperEndpoint()))
                .toList();
    }

    /** The spans that last at least so long. */
    public List<TimeWindow> atLeast(Duration shortest) {
        return windows().stream()
                .filter(window ->
                        Duration.between(window.from(), window.until()).compareTo(shortest) >= 0)
                .toList();
    }

    private static Range<Instant> range(TimeWindow window) {
        return Range.closedOpen(window.from(), window.until());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Spans spans && ranges.equals(spans.ranges);
    }

    @Override
    public int hashCode() {
        return Objects.hash(ranges);
    }

    @Override
    public String toString() {
        return ranges.toString();
    }
}
