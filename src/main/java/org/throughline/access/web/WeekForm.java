package org.throughline.access.web;

import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.access.shift.Hours;
import org.throughline.kernel.RuleViolation;

/** A usual week as the page sends it: two spans for each day from Monday on, with both times or with none. */
record WeekForm(
        @Nullable @Size(max = 14) List<@Nullable LocalTime> begins,
        @Nullable @Size(max = 14) List<@Nullable LocalTime> ends) {

    static final int SPANS_A_DAY = 2;

    List<Hours> week() {
        var week = new ArrayList<Hours>();
        for (int at = 0; at < DayOfWeek.values().length * SPANS_A_DAY; at++) {
            var from = time(begins, at);
            var until = time(ends, at);
            if (from == null && until == null) {
                continue;
            }
            if (from == null || until == null) {
                throw RuleViolation.of("access.shift-half-given");
            }
            week.add(new Hours(DayOfWeek.of(at / SPANS_A_DAY + 1), from, until));
        }
        return week;
    }

    private static @Nullable LocalTime time(@Nullable List<@Nullable LocalTime> times, int at) {
        return times == null || at >= times.size() ? null : times.get(at);
    }
}
