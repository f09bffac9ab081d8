package org.throughline.practice.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.kernel.TimeWindow;

/**
 * When a location is open: the hours of each weekday by its own clock, and the days that differ. A business minute is a
 * minute it is open; changes of the clock neither add nor lose one.
 *
 * @param week the usual hours; a weekday without any is closed
 * @param exceptions days with other hours than usual; without any, the location is closed that day
 */
public record BusinessCalendar(
        ZoneId zone, Map<DayOfWeek, List<OpeningHours>> week, Map<LocalDate, List<OpeningHours>> exceptions) {

    private static final int DAYS_LOOKED_AHEAD = 800;
    private static final Duration WINDOW = Duration.ofHours(2);
    private static final Duration SHORTEST_WINDOW = Duration.ofHours(1);
    private static final int WINDOWS_START_EVERY = 30;

    public BusinessCalendar {
        week = checked(week);
        exceptions = checked(exceptions);
        if (week.values().stream().allMatch(List::isEmpty)) {
            throw new IllegalArgumentException("a location is open some time of the week");
        }
    }

    /** The same hours with the day closed, for instance a holiday. */
    public BusinessCalendar closedOn(LocalDate day) {
        return with(day, List.of());
    }

    /** The same hours with the day cut at the given time. */
    public BusinessCalendar closingEarlyOn(LocalDate day, LocalTime closing) {
        var left = hoursOf(day).stream()
                .filter(hours -> hours.opens().isBefore(closing))
                .map(hours -> hours.closesAtMidnight() || hours.closes().isAfter(closing)
                        ? new OpeningHours(hours.opens(), closing)
                        : hours)
                .toList();
        return with(day, left);
    }

    /** The same hours with other ones on one day. */
    public BusinessCalendar with(LocalDate day, List<OpeningHours> hours) {
        var changed = new HashMap<>(exceptions);
        changed.put(day, hours);
        return new BusinessCalendar(zone, week, changed);
    }

    public boolean isOpen(Instant at) {
        return openings(at).findFirst().filter(opening -> opening.contains(at)).isPresent();
    }

    /** When somebody is there: the given instant if it is open, else the next opening. */
    public Instant nextOpening(Instant at) {
        return later(at, opening(at).from());
    }

    /** The last closing of the business day; after it, or on a closed day, that of the next business day. */
    public Instant endOfBusinessDay(Instant at) {
        var day = opening(at).from().atZone(zone).toLocalDate();
        return openingsOn(day).reduce((earlier, last) -> last).orElseThrow().until();
    }

    /** The earliest instant by which so many business minutes have passed. */
    public Instant plusBusinessMinutes(Instant from, long minutes) {
        if (minutes < 0) {
            throw new IllegalArgumentException("business minutes are counted forward");
        }
        var left = Duration.ofMinutes(minutes);
        if (left.isZero()) {
            return from;
        }
        for (var opening : (Iterable<TimeWindow>) openings(from)::iterator) {
            var start = later(from, opening.from());
            var here = Duration.between(start, opening.until());
            if (here.compareTo(left) >= 0) {
                return start.plus(left);
            }
            left = left.minus(here);
        }
        throw neverOpens();
    }

    /** Whole business minutes from one instant to another; negative if the other is earlier. */
    public long businessMinutesBetween(Instant from, Instant until) {
        if (until.isBefore(from)) {
            return -businessMinutesBetween(until, from);
        }
        return days(from)
                .takeWhile(day -> startOf(day).isBefore(until))
                .flatMap(this::openingsOn)
                .filter(opening ->
                        opening.until().isAfter(from) && opening.from().isBefore(until))
                .map(opening -> Duration.between(later(from, opening.from()), earlier(until, opening.until())))
                .reduce(Duration.ZERO, Duration::plus)
                .toMinutes();
    }

    /** When it is open during the window. */
    public Spans openDuring(TimeWindow during) {
        var open = days(during.from())
                .takeWhile(day -> startOf(day).isBefore(during.until()))
                .flatMap(this::openingsOn)
                .toList();
        return Spans.of(open).and(Spans.of(during));
    }

    /** The days of the window, each from midnight to midnight, on which it opens at all. */
    public Spans businessDays(TimeWindow during) {
        var business = days(during.from())
                .takeWhile(day -> startOf(day).isBefore(during.until()))
                .filter(day -> openingsOn(day).findAny().isPresent())
                .map(day -> new TimeWindow(startOf(day), startOf(day.plusDays(1))))
                .toList();
        return Spans.of(business).and(Spans.of(during));
    }

    /** Whether it is open during the whole window, so that somebody can keep a promise made for it (INV-60). */
    public boolean honours(TimeWindow window) {
        var opening = opening(window.from());
        return opening.contains(window.from()) && !window.until().isAfter(opening.until());
    }

    /**
     * The next windows a promise can be made for, each inside one opening: two hours long, or at least one where the
     * opening ends, starting on the half hour.
     *
     * @param leadMinutes business minutes needed before the first one starts
     */
    public List<TimeWindow> honourableWindows(Instant now, long leadMinutes, int count) {
        var earliest = plusBusinessMinutes(now, leadMinutes);
        return openings(earliest)
                .flatMap(opening -> windows(later(earliest, opening.from()), opening.until()))
                .limit(count)
                .toList();
    }

    private Stream<TimeWindow> windows(Instant from, Instant closing) {
        var windows = new ArrayList<TimeWindow>();
        var start = onTheHalfHour(from);
        while (!start.plus(SHORTEST_WINDOW).isAfter(closing)) {
            var end = earlier(start.plus(WINDOW), closing);
            windows.add(new TimeWindow(start, end));
            start = onTheHalfHour(end);
        }
        return windows.stream();
    }

    private Instant onTheHalfHour(Instant at) {
        var whole = at.atZone(zone).truncatedTo(ChronoUnit.MINUTES);
        var start = whole.toInstant().isBefore(at) ? whole.plusMinutes(1) : whole;
        int over = start.getMinute() % WINDOWS_START_EVERY;
        return (over == 0 ? start : start.plusMinutes(WINDOWS_START_EVERY - over)).toInstant();
    }

    private TimeWindow opening(Instant at) {
        return openings(at).findFirst().orElseThrow(BusinessCalendar::neverOpens);
    }

    /** The openings that end after the instant, in order. */
    private Stream<TimeWindow> openings(Instant at) {
        return days(at).limit(DAYS_LOOKED_AHEAD)
                .flatMap(this::openingsOn)
                .filter(opening -> opening.until().isAfter(at));
    }

    private Stream<LocalDate> days(Instant from) {
        return Stream.iterate(from.atZone(zone).toLocalDate(), day -> day.plusDays(1));
    }

    private Stream<TimeWindow> openingsOn(LocalDate day) {
        return hoursOf(day).stream().flatMap(hours -> {
            var from = instant(day.atTime(hours.opens()));
            var until = hours.closesAtMidnight() ? startOf(day.plusDays(1)) : instant(day.atTime(hours.closes()));
            return from.isBefore(until) ? Stream.of(new TimeWindow(from, until)) : Stream.empty();
        });
    }

    private List<OpeningHours> hoursOf(LocalDate day) {
        var usual = week.getOrDefault(day.getDayOfWeek(), List.of());
        return exceptions.getOrDefault(day, usual);
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** A time the clock skips is the moment it skips; a time it shows twice is the first of the two. */
    private Instant instant(LocalDateTime local) {
        var change = zone.getRules().getTransition(local);
        return change != null && change.isGap()
                ? change.getInstant()
                : local.atZone(zone).toInstant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static IllegalStateException neverOpens() {
        return new IllegalStateException("the location does not open again within " + DAYS_LOOKED_AHEAD + " days");
    }

    private static <K> Map<K, List<OpeningHours>> checked(Map<K, List<OpeningHours>> days) {
        return days.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, day -> OpeningHours.checked(day.getValue())));
    }
}
