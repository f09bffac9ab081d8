package org.throughline.practice.calendar;

import java.time.LocalTime;
import java.util.List;

/** One span of a day a location is open, by its own clock; closing at midnight is the end of the day. */
public record OpeningHours(LocalTime opens, LocalTime closes) {

    public OpeningHours {
        if (!closes.equals(LocalTime.MIDNIGHT) && !opens.isBefore(closes)) {
            throw new IllegalArgumentException("a location closes after it opens");
        }
    }

    /** For instance {@code of("08:00", "12:30")}. */
    public static OpeningHours of(String opens, String closes) {
        return new OpeningHours(LocalTime.parse(opens), LocalTime.parse(closes));
    }

    boolean closesAtMidnight() {
        return closes.equals(LocalTime.MIDNIGHT);
    }

    /** A day's spans in order; spans that touch are one span and must be written as one. */
    static List<OpeningHours> checked(List<OpeningHours> day) {
        for (int later = 1; later < day.size(); later++) {
            var before = day.get(later - 1);
            if (before.closesAtMidnight()
                    || !before.closes().isBefore(day.get(later).opens())) {
                throw new IllegalArgumentException("the hours of a day follow each other with a break between");
            }
        }
        return List.copyOf(day);
    }
}
