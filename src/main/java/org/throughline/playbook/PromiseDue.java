package org.throughline.playbook;

import java.time.Instant;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.throughline.practice.calendar.BusinessCalendar;

/**
 * When a moment's usual promise falls due: so many business minutes from now, or so many business days from today (0 is
 * today), at a time of that day or at its end.
 */
public record PromiseDue(int businessDays, @Nullable LocalTime at, int businessMinutes) {

    public Instant from(Instant now, BusinessCalendar calendar) {
        if (businessMinutes > 0) {
            return calendar.plusBusinessMinutes(now, businessMinutes);
        }
        var end = calendar.endOfBusinessDay(now);
        for (int day = 0; day < businessDays; day++) {
            end = calendar.endOfBusinessDay(end);
        }
        return at == null ? end : timeOn(end, at, calendar);
    }

    /** A day that closes before the time is due at its closing. */
    private static Instant timeOn(Instant end, LocalTime at, BusinessCalendar calendar) {
        var time = end.minusNanos(1).atZone(calendar.zone()).with(at).toInstant();
        return time.isBefore(end) ? calendar.nextOpening(time) : end;
    }
}
