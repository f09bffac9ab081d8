package org.throughline.work.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.throughline.access.Colleague;
import org.throughline.access.Role;
import org.throughline.access.Workforce.Worker;
import org.throughline.access.shift.Coverage;
import org.throughline.access.shift.Rota;
import org.throughline.access.shift.ShiftException;
import org.throughline.kernel.HumanName;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.Language;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.TimeWindow;
import org.throughline.practice.calendar.BusinessCalendar;
import org.throughline.practice.calendar.OpeningHours;

/** INV-60: what can be promised, around the hours in which nobody is there. */
class KeepableTimesTests {

    private static final LaneCode CALLBACKS = new LaneCode("callbacks");
    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    private static final LocalDate THURSDAY = LocalDate.of(2026, 11, 19);
    private static final Worker LUCIA = worker("Lucía", Language.ENGLISH, Language.SPANISH);
    private static final Worker MARCUS = worker("Marcus", Language.ENGLISH);

    @Test
    void keepsNothingInHoursInWhichNobodyWhoKnowsTheLanguageIsThere() {
        var spanish = times(Language.SPANISH, away(LUCIA, "12:00", "15:00"));
        var english = times(Language.ENGLISH, away(LUCIA, "12:00", "15:00"));

        assertThat(spanish.keeps(at("09:00"), at("12:00"))).isTrue();
        assertThat(spanish.keeps(at("09:00"), at("12:30"))).isTrue();
        assertThat(spanish.keeps(at("09:00"), at("13:00"))).isFalse();
        assertThat(spanish.keeps(at("09:00"), at("15:00"))).isFalse();
        assertThat(spanish.keeps(at("09:00"), at("15:30"))).isTrue();
        assertThat(english.keeps(at("09:00"), at("13:00"))).isTrue();
    }

    @Test
    void keepsNothingWhileThePracticeIsClosedNorInThePast() {
        var times = times(Language.ENGLISH);

        assertThat(times.keeps(at("09:00"), at("17:00"))).isTrue();
        assertThat(times.keeps(at("09:00"), at("17:30"))).isFalse();
        assertThat(times.keeps(at("09:00"), at("09:00"))).isFalse();
    }

    @Test
    void doesNotCountWhoLeftBeforeItWasPromised() {
        var times = times(Language.SPANISH, away(LUCIA, "12:00", "17:00"));

        assertThat(times.keeps(at("12:05"), at("12:45"))).isFalse();
    }

    @Test
    void offersThePartsOfWindowsInWhichSomebodyIsThere() {
        var times = times(Language.SPANISH, away(LUCIA, "12:00", "15:00"));

        assertThat(times.windows(List.of(
                        window("08:00", "10:00"),
                        window("11:00", "13:00"),
                        window("13:00", "15:00"),
                        window("14:40", "15:20"),
                        window("15:00", "17:00"))))
                .containsExactly(window("08:00", "10:00"), window("11:00", "12:00"), window("15:00", "17:00"));
    }

    @Test
    void movesAnUpdateToWhenSomebodyIsThereAgain() {
        var times = times(Language.SPANISH, away(LUCIA, "12:00", "15:00"));

        assertThat(times.dueAfter(at("09:10"), 60)).isEqualTo(at("10:30"));
        assertThat(times.dueAfter(at("11:40"), 90)).isEqualTo(at("15:30"));
        assertThat(times.dueAfter(at("16:00"), 60)).isEqualTo(at("17:00"));
    }

    @Test
    void movesAnUpdateOverTheNightAndTheWeekend() {
        var gone = times(Language.SPANISH, away(LUCIA, "15:00", "17:00"), awayOn(THURSDAY.plusDays(1)));

        assertThat(gone.dueAfter(at("14:30"), 90)).isEqualTo(at(THURSDAY.plusDays(4), "08:30"));
    }

    private static KeepableTimes times(Language language, ShiftException... exceptions) {
        var coverage = new Coverage(List.of(LUCIA, MARCUS), new Rota(open(), Map.of(), Arrays.asList(exceptions)));
        return new KeepableTimes(open(), coverage, CALLBACKS, Optional.of(language));
    }

    private static ShiftException away(Worker worker, String from, String until) {
        return exception(worker, window(from, until));
    }

    private static ShiftException awayOn(LocalDate day) {
        return exception(LUCIA, new TimeWindow(at(day, "00:00"), at(day, "23:00")));
    }

    private static ShiftException exception(Worker worker, TimeWindow when) {
        return new ShiftException(UUID.randomUUID(), worker.colleague().id(), ShiftException.Kind.TRAINING, when);
    }

    private static Worker worker(String given, Language... languages) {
        var colleague =
                new Colleague(new PersonId(UUID.randomUUID()), new HumanName(given, "Prado"), Role.ASSISTANT, true);
        return new Worker(colleague, Set.of(CALLBACKS), false, Set.of(languages));
    }

    private static BusinessCalendar open() {
        Map<DayOfWeek, List<OpeningHours>> week = Arrays.stream(DayOfWeek.values())
                .filter(day -> day.getValue() < 6)
                .collect(Collectors.toMap(Function.identity(), day -> List.of(OpeningHours.of("08:00", "17:00"))));
        return new BusinessCalendar(CHICAGO, week, Map.of());
    }

    private static TimeWindow window(String from, String until) {
        return new TimeWindow(at(from), at(until));
    }

    private static Instant at(String time) {
        return at(THURSDAY, time);
    }

    private static Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(CHICAGO).toInstant();
    }
}
