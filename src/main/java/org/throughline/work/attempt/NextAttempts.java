package org.throughline.work.attempt;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.kernel.TimeWindow;
import org.throughline.patient.CommunicationProfile.Hours;
import org.throughline.work.promise.KeepableTimes;

/**
 * When to try a patient again (domain.md 2.6): while the practice is open, inside the patient's good hours, and in another part
 * of the day than the attempts before.
 */
public final class NextAttempts {

    private static final int LEAD_MINUTES = 60;
    private static final int LOOKED_AT = 80;
    private static final int OFFERED = 4;

    /** Shorter than this nobody is reached, and nothing is promised. */
    private static final long SHORTEST_SECONDS = 1800;

    private static final LocalTime NOON = LocalTime.NOON;
    private static final LocalTime LATE = LocalTime.of(15, 0);

    private NextAttempts() {}

    /** The three parts of a business day. */
    private enum Part {
        MORNING,
        MIDDAY,
        AFTERNOON;

        static Part of(LocalTime time) {
            if (time.isBefore(NOON)) {
                return MORNING;
            }
            return time.isBefore(LATE) ? MIDDAY : AFTERNOON;
        }
    }

    private record Slot(LocalDate day, Part part) {

        static Slot of(Instant at, ZoneId zone) {
            var local = at.atZone(zone);
            return new Slot(local.toLocalDate(), Part.of(local.toLocalTime()));
        }
    }

    /**
     * The windows to offer, best first, for which a voicemail can promise the call (INV-60). Where nobody is there in the good
     * hours, others are offered, and where nobody ever is, the practice's own.
     *
     * @param tried when the patient was called before, in any order
     */
    public static List<TimeWindow> of(KeepableTimes times, Optional<Hours> good, List<Instant> tried, Instant now) {
        var zone = times.open().zone();
        var open = times.open().honourableWindows(now, LEAD_MINUTES, LOOKED_AT);
        var kept = times.windows(open);
        var possible = kept.isEmpty() ? open : kept;
        var welcome = possible.stream()
                .flatMap(window -> within(good, window, zone).stream())
                .toList();
        return sorted(welcome.isEmpty() ? possible : welcome, tried, zone);
    }

    private static List<TimeWindow> sorted(List<TimeWindow> windows, List<Instant> tried, ZoneId zone) {
        var taken = new HashSet<Slot>();
        tried.forEach(at -> taken.add(Slot.of(at, zone)));
        var fresh = windows.stream()
                .filter(window -> taken.add(Slot.of(window.from(), zone)))
                .toList();
        var last = tried.stream()
                .max(Instant::compareTo)
                .map(at -> Slot.of(at, zone).part());
        var first = fresh.stream()
                .filter(window ->
                        !Optional.of(Slot.of(window.from(), zone).part()).equals(last))
                .findFirst();
        return Stream.concat(
                        first.stream(),
                        fresh.stream().filter(window -> !Optional.of(window).equals(first)))
                .limit(OFFERED)
                .toList();
    }

    private static Optional<TimeWindow> within(Optional<Hours> good, TimeWindow window, ZoneId zone) {
        var day = window.from().atZone(zone).toLocalDate();
        return good.map(hours -> window.overlap(onDay(hours, day, zone)).filter(NextAttempts::longEnough))
                .orElse(Optional.of(window));
    }

    private static boolean longEnough(TimeWindow window) {
        return !window.from().plusSeconds(SHORTEST_SECONDS).isAfter(window.until());
    }

    private static TimeWindow onDay(Hours hours, LocalDate day, ZoneId zone) {
        return new TimeWindow(
                day.atTime(hours.from()).atZone(zone).toInstant(),
                day.atTime(hours.until()).atZone(zone).toInstant());
    }
}
