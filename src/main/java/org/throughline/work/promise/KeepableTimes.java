package org.throughline.work.promise;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.access.shift.Coverage;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.Language;
import org.throughline.kernel.TimeWindow;
import org.throughline.practice.calendar.BusinessCalendar;
import org.throughline.practice.calendar.Spans;

/**
 * The times for which something can be promised: the practice is open and somebody is there who works in the lane and knows the
 * patient's language (INV-60). Values only.
 *
 * @param language the patient's, where it is known
 */
public record KeepableTimes(BusinessCalendar open, Coverage coverage, LaneCode lane, Optional<Language> language) {

    /** Who promises an update needs so long to write it; nobody is called in less either. */
    private static final Duration SHORTEST = Duration.ofMinutes(30);

    /** An update is written in the hour before it is due, or earlier. */
    private static final Duration LAST_HOUR = Duration.ofHours(1);

    /** People think in these: a promise for 3:30, not for 3:17. */
    private static final long ROUND_TO_SECONDS = 1800;

    private static final Duration LOOKED_AHEAD = Duration.ofDays(45);

    /** Whether somebody is there to keep it: while the practice is open, in the hour before it is due at the latest. */
    public boolean keeps(Instant now, Instant due) {
        return due.isAfter(now)
                && open.isOpen(due.minusSeconds(1))
                && !covered(new TimeWindow(later(now, due.minus(LAST_HOUR)), due))
                        .isEmpty();
    }

    /** The parts of windows in which somebody is there, long enough for a call; what is left out has nobody. */
    public List<TimeWindow> windows(List<TimeWindow> wished) {
        return wished.stream()
                .flatMap(window -> covered(window).atLeast(SHORTEST).stream())
                .toList();
    }

    /** The time by which an update can be promised at the earliest so many business minutes from now, on the half hour. */
    public Instant dueAfter(Instant now, long businessMinutes) {
        var wished = rounded(open.plusBusinessMinutes(now, businessMinutes));
        if (!open.isOpen(wished.minusSeconds(1))) {
            wished = open.endOfBusinessDay(wished.minusSeconds(ROUND_TO_SECONDS));
        }
        return keeps(now, wished) ? wished : firstAfter(wished);
    }

    /** Half an hour after somebody is there again; where nobody ever is, the time that was wished for. */
    private Instant firstAfter(Instant wished) {
        return covered(new TimeWindow(wished, wished.plus(LOOKED_AHEAD))).atLeast(SHORTEST).stream()
                .flatMap(window -> Stream.of(rounded(window.from().plus(SHORTEST)), window.until())
                        .filter(at -> !at.isAfter(window.until()))
                        .limit(1))
                .findFirst()
                .orElse(wished);
    }

    private Spans covered(TimeWindow window) {
        return coverage.covered(lane, language, window).and(open.openDuring(window));
    }

    private static Instant rounded(Instant at) {
        return Instant.ofEpochSecond(
                (at.getEpochSecond() + ROUND_TO_SECONDS - 1) / ROUND_TO_SECONDS * ROUND_TO_SECONDS);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
