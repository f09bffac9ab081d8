package org.throughline.demo;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.access.Authorization;
import org.throughline.access.shift.Hours;
import org.throughline.access.shift.ShiftDesk;
import org.throughline.access.shift.ShiftException;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.TimeWindow;
import org.throughline.practice.Practices;

/** When the people of the demo clinic work; on Thursday the only one who speaks Spanish is in a training for three hours. */
@Service
@Profile("demo")
class DemoShifts {

    private static final int MANAGER = 0;
    private static final int BILINGUAL = 2;
    private static final Map<Integer, List<Hours>> WEEKS = Map.of(
            BILINGUAL,
            days("08:00", "17:00", DayOfWeek.FRIDAY),
            3,
            days("08:00", "17:00", DayOfWeek.FRIDAY),
            4,
            days("08:00", "17:00", DayOfWeek.FRIDAY),
            5,
            days("07:30", "17:00", DayOfWeek.FRIDAY),
            7,
            days("09:00", "15:00", DayOfWeek.THURSDAY));

    private final ShiftDesk desk;
    private final Practices practices;
    private final Authorization authorization;
    private final Clock clock;

    DemoShifts(ShiftDesk desk, Practices practices, Authorization authorization, Clock clock) {
        this.desk = desk;
        this.practices = practices;
        this.authorization = authorization;
        this.clock = clock;
    }

    @Transactional
    void plan(List<PersonId> people) {
        var manager = authorization.of(people.get(MANAGER)).orElseThrow();
        WEEKS.forEach((at, week) -> desk.setWeek(manager, people.get(at), week));
        desk.away(manager, people.get(BILINGUAL), ShiftException.Kind.TRAINING, thursdayNoon(manager));
    }

    private TimeWindow thursdayNoon(Access manager) {
        var zone = practices.get(manager.practice()).zone();
        var thursday =
                clock.instant().atZone(zone).toLocalDate().with(TemporalAdjusters.nextOrSame(DayOfWeek.THURSDAY));
        return new TimeWindow(
                thursday.atTime(12, 0).atZone(zone).toInstant(),
                thursday.atTime(15, 0).atZone(zone).toInstant());
    }

    private static List<Hours> days(String from, String until, DayOfWeek last) {
        return IntStream.rangeClosed(1, last.getValue())
                .mapToObj(day -> new Hours(DayOfWeek.of(day), LocalTime.parse(from), LocalTime.parse(until)))
                .toList();
    }
}
