package org.throughline.access.shift;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.throughline.access.AccessRevoked;
import org.throughline.access.Workforce;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.PracticeId;
import org.throughline.platform.transaction.Memory;
import org.throughline.platform.transaction.Remembered;
import org.throughline.practice.BusinessHours;
import org.throughline.practice.calendar.BusinessCalendar;
import org.throughline.practice.calendar.OpeningHours;

/** Who is there when, as the practice has said it; remembered, because every promise asks. */
@Component
public class Cover {

    /** The page of shifts looks back over a few weeks; nobody else asks of what is over. */
    private static final Duration LOOKED_BACK = Duration.ofDays(35);

    private final ShiftRepository shifts;
    private final Workforce workforce;
    private final BusinessHours hours;
    private final Clock clock;
    private final Remembered<PracticeId, Coverage> known;

    Cover(ShiftRepository shifts, Workforce workforce, BusinessHours hours, Clock clock, Memory memory) {
        this.shifts = shifts;
        this.workforce = workforce;
        this.hours = hours;
        this.clock = clock;
        this.known = memory.of(this::read);
    }

    /** As it stands; a change of shifts is seen with its commit, one of people or grants ten seconds later at most. */
    public Coverage of(PracticeId practice) {
        return known.get(practice);
    }

    void changed(PracticeId practice) {
        known.changed(practice);
    }

    /** Whoever has left is not there, as soon as that is so. */
    @EventListener
    void on(AccessRevoked revoked) {
        changed(revoked.practice());
    }

    private Coverage read(PracticeId practice) {
        var open = hours.of(practice);
        Map<PersonId, BusinessCalendar> weeks = shifts.weeks().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, week -> calendar(open, week.getValue())));
        var exceptions = shifts.exceptions(clock.instant().minus(LOOKED_BACK));
        return new Coverage(workforce.all(), new Rota(open, weeks, exceptions));
    }

    private static BusinessCalendar calendar(BusinessCalendar open, List<Hours> week) {
        Map<DayOfWeek, List<OpeningHours>> days = week.stream()
                .collect(Collectors.groupingBy(
                        Hours::day,
                        Collectors.mapping(
                                hours -> new OpeningHours(hours.from(), hours.until()), Collectors.toList())));
        return new BusinessCalendar(open.zone(), days, Map.of());
    }
}
