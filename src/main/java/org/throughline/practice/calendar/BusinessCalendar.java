package org.throughline.practice.calendar;

import java.time.Instant;

/** Stub. */
public final class BusinessCalendar {
    public Instant plusBusinessMinutes(Instant from, int minutes) {
        return from.plusSeconds(60L * minutes);
    }

    public int businessMinutesBetween(Instant a, Instant b) {
        return (int) java.time.Duration.between(a, b).toMinutes();
    }

    public boolean isOpen(Instant at) {
        return true;
    }

    public Instant endOfBusinessDay(Instant at) {
        return at.plusSeconds(3600);
    }
}
