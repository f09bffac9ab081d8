package org.throughline.portal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.throughline.kernel.TimeWindow;
import org.throughline.practice.calendar.BusinessCalendar;

/** When a patient can ask to be called: the mornings and afternoons of this business day and the next. */
public final class CallWindows {

    private static final int DAYS = 2;
    private static final int HALF_HOUR = 30;
    private static final Duration SHORTEST = Duration.ofMinutes(30);

    private CallWindows() {}

    public static List<TimeWindow> of(BusinessCalendar calendar, Instant now) {
        var windows = new ArrayList<TimeWindow>();
        var from = calendar.nextOpening(now);
        for (int day = 0; day < DAYS; day++) {
            var end = calendar.endOfBusinessDay(from);
            var noon = from.atZone(calendar.zone())
                    .toLocalDate()
                    .atTime(LocalTime.NOON)
                    .atZone(calendar.zone())
                    .toInstant();
            add(windows, calendar, from, earlier(noon, end));
            add(windows, calendar, later(noon, from), end);
            from = calendar.nextOpening(end);
        }
        return List.copyOf(windows);
    }

    /** A practice that closes over lunch takes its afternoon calls from when it opens again. */
    private static void add(List<TimeWindow> windows, BusinessCalendar calendar, Instant from, Instant until) {
        var opens = onTheHalfHour(calendar.nextOpening(from), calendar.zone());
        if (!opens.plus(SHORTEST).isAfter(until)) {
            windows.add(new TimeWindow(opens, until));
        }
    }

    private static Instant onTheHalfHour(Instant at, ZoneId zone) {
        var whole = at.atZone(zone).truncatedTo(ChronoUnit.MINUTES);
        var over = whole.getMinute() % HALF_HOUR;
        var later = over == 0 && whole.toInstant().equals(at) ? whole : whole.plusMinutes(HALF_HOUR - over);
        return later.toInstant();
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
