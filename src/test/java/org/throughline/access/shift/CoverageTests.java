package org.throughline.access.shift;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
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
import org.throughline.access.shift.Coverage.Gap;
import org.throughline.kernel.HumanName;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.Language;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.TimeWindow;
import org.throughline.practice.calendar.BusinessCalendar;
import org.throughline.practice.calendar.OpeningHours;

/** Who is there for a lane and a language, by weeks, absences, holidays and both changes of the clock. */
class CoverageTests {

    private static final LaneCode CALLBACKS = new LaneCode("callbacks");
    private static final LaneCode BILLING = new LaneCode("billing");
    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    private static final LocalDate THURSDAY = LocalDate.of(2026, 11, 19);

    private static final Worker LUCIA = worker("Lucía", Set.of(CALLBACKS), Set.of(Language.ENGLISH, Language.SPANISH));
    private static final Worker MARCUS = worker("Marcus", Set.of(CALLBACKS, BILLING), Set.of(Language.ENGLISH));
    private static final Worker MAREN =
            new Worker(colleague("Maren", Role.MANAGER), Set.of(), true, Set.of(Language.ENGLISH, Language.SPANISH));

    private static final BusinessCalendar OPEN = every("08:00", "17:00");

    @Test
    void isThereInTheUsualHoursAndNotInTheBreak() {
        var rota = new Rota(OPEN, Map.of(id(LUCIA), calendar("08:00", "12:00", "13:00", "17:00")), List.of());

        assertThat(rota.presence(id(LUCIA), day(THURSDAY)).windows())
                .containsExactly(at(THURSDAY, "08:00", "12:00"), at(THURSDAY, "13:00", "17:00"));
        assertThat(rota.isThere(id(LUCIA), at(THURSDAY, "12:00"))).isFalse();
    }

    @Test
    void countsWhoHasSaidNoHoursAsThereWhileThePracticeIsOpen() {
        var rota = new Rota(OPEN, Map.of(), List.of());

        assertThat(rota.presence(id(MARCUS), day(THURSDAY)).windows()).containsExactly(at(THURSDAY, "08:00", "17:00"));
    }

    @Test
    void isNotThereWhileAwayAndIsThereWhenItCoversForSomebody() {
        var rota = new Rota(
                OPEN,
                Map.of(id(LUCIA), calendar("08:00", "17:00"), id(MARCUS), calendar("08:00", "12:00")),
                List.of(
                        exception(LUCIA, ShiftException.Kind.TRAINING, at(THURSDAY, "12:00", "15:00")),
                        exception(MARCUS, ShiftException.Kind.EXTRA, at(THURSDAY, "12:00", "15:00"))));

        assertThat(rota.presence(id(LUCIA), day(THURSDAY)).windows())
                .containsExactly(at(THURSDAY, "08:00", "12:00"), at(THURSDAY, "15:00", "17:00"));
        assertThat(rota.presence(id(MARCUS), day(THURSDAY)).windows()).containsExactly(at(THURSDAY, "08:00", "15:00"));
    }

    @Test
    void isNotThereOnADayThePracticeIsClosedEvenByItsOwnWeek() {
        var rota = new Rota(OPEN.closedOn(THURSDAY), Map.of(id(LUCIA), calendar("07:00", "19:00")), List.of());

        assertThat(rota.presence(id(LUCIA), day(THURSDAY)).isEmpty()).isTrue();
        assertThat(rota.presence(id(LUCIA), day(THURSDAY.plusDays(1))).windows())
                .containsExactly(at(THURSDAY.plusDays(1), "07:00", "19:00"));
    }

    @Test
    void worksTheSameClockHoursOnBothSidesOfAClockChange() {
        var rota = new Rota(OPEN, Map.of(id(LUCIA), calendar("08:00", "17:00")), List.of());
        var before = LocalDate.of(2026, 10, 30);
        var after = LocalDate.of(2026, 11, 2);

        assertThat(rota.isThere(id(LUCIA), Instant.parse("2026-10-30T13:00:00Z")))
                .isTrue();
        assertThat(rota.isThere(id(LUCIA), Instant.parse("2026-11-02T13:00:00Z")))
                .isFalse();
        assertThat(rota.presence(id(LUCIA), new TimeWindow(at(before, "00:00"), at(after, "23:00")))
                        .windows())
                .containsExactly(at(before, "08:00", "17:00"), at(after, "08:00", "17:00"));
    }

    @Test
    void coversALanguageOnlyWhileSomebodyWhoKnowsItIsThere() {
        var coverage = coverage(exception(LUCIA, ShiftException.Kind.LEAVE, at(THURSDAY, "12:00", "15:00")));

        assertThat(coverage.covered(CALLBACKS, Optional.of(Language.SPANISH), day(THURSDAY))
                        .windows())
                .containsExactly(at(THURSDAY, "08:00", "12:00"), at(THURSDAY, "15:00", "17:00"));
        assertThat(coverage.covered(CALLBACKS, Optional.of(Language.ENGLISH), day(THURSDAY))
                        .windows())
                .containsExactly(at(THURSDAY, "08:00", "17:00"));
        assertThat(coverage.covered(CALLBACKS, Optional.empty(), day(THURSDAY)).windows())
                .containsExactly(at(THURSDAY, "08:00", "17:00"));
    }

    @Test
    void leavesNobodyWithoutATimeWhereNobodyOfTheLaneKnowsTheLanguage() {
        assertThat(coverage()
                        .covered(BILLING, Optional.of(Language.SPANISH), day(THURSDAY))
                        .windows())
                .containsExactly(at(THURSDAY, "08:00", "17:00"));
    }

    @Test
    void takesTheManagersWhereNobodyWasGrantedTheLane() {
        var recovery = new LaneCode("recovery");
        var coverage = coverage(exception(MAREN, ShiftException.Kind.OTHER, at(THURSDAY, "08:00", "16:00")));

        assertThat(coverage.covered(recovery, Optional.empty(), day(THURSDAY)).windows())
                .containsExactly(at(THURSDAY, "16:00", "17:00"));
    }

    @Test
    void namesTheHoursAheadWithoutCoverAndNothingShorterThanHalfAnHour() {
        var coverage = coverage(
                exception(LUCIA, ShiftException.Kind.LEAVE, at(THURSDAY, "12:00", "15:00")),
                exception(LUCIA, ShiftException.Kind.OTHER, at(THURSDAY, "16:00", "16:20")));

        assertThat(coverage.gaps(Set.of(Language.ENGLISH, Language.SPANISH), day(THURSDAY)))
                .containsExactly(new Gap(CALLBACKS, Language.SPANISH, at(THURSDAY, "12:00", "15:00")));
        assertThat(coverage.lanesWithout(Language.SPANISH)).containsExactly(BILLING);
        assertThat(coverage.lanesWithout(Language.ENGLISH)).isEmpty();
    }

    @Test
    void proposesOnlyWhoIsGrantedKnowsTheLanguageAndIsNotAway() {
        var rosa = worker("Rosa", Set.of(CALLBACKS), Set.of(Language.SPANISH));
        var away = exception(LUCIA, ShiftException.Kind.LEAVE, at(THURSDAY, "12:00", "15:00"));
        var coverage = new Coverage(
                List.of(LUCIA, MARCUS, MAREN, rosa),
                new Rota(OPEN, Map.of(id(rosa), calendar("08:00", "12:00")), List.of(away)));
        var gap = new Gap(CALLBACKS, Language.SPANISH, at(THURSDAY, "12:00", "15:00"));

        assertThat(coverage.backups(gap)).containsExactly(rosa);
    }

    @Test
    void knowsWhoIsAwayNow() {
        var coverage = coverage(exception(LUCIA, ShiftException.Kind.SICK, at(THURSDAY, "08:00", "17:00")));

        assertThat(coverage.there(at(THURSDAY, "09:00"))).containsExactly(MARCUS, MAREN);
        assertThat(coverage.there(at(THURSDAY, "07:59"))).isEmpty();
    }

    private static Coverage coverage(ShiftException... exceptions) {
        return new Coverage(List.of(LUCIA, MARCUS, MAREN), new Rota(OPEN, Map.of(), Arrays.asList(exceptions)));
    }

    private static ShiftException exception(Worker worker, ShiftException.Kind kind, TimeWindow when) {
        return new ShiftException(UUID.randomUUID(), id(worker), kind, when);
    }

    private static Worker worker(String given, Set<LaneCode> lanes, Set<Language> languages) {
        return new Worker(colleague(given, Role.ASSISTANT), lanes, false, languages);
    }

    private static Colleague colleague(String given, Role role) {
        return new Colleague(new PersonId(UUID.randomUUID()), new HumanName(given, "Prado"), role, true);
    }

    private static PersonId id(Worker worker) {
        return worker.colleague().id();
    }

    private static BusinessCalendar every(String... times) {
        return calendar(times);
    }

    private static BusinessCalendar calendar(String... times) {
        var spans = java.util.stream.IntStream.range(0, times.length / 2)
                .mapToObj(at -> OpeningHours.of(times[2 * at], times[2 * at + 1]))
                .toList();
        Map<DayOfWeek, List<OpeningHours>> week = Arrays.stream(DayOfWeek.values())
                .filter(day -> day.getValue() < 6)
                .collect(Collectors.toMap(Function.identity(), day -> spans));
        return new BusinessCalendar(CHICAGO, week, Map.of());
    }

    private static TimeWindow day(LocalDate day) {
        return new TimeWindow(
                day.atStartOfDay(CHICAGO).toInstant(),
                day.plusDays(1).atStartOfDay(CHICAGO).toInstant());
    }

    private static TimeWindow at(LocalDate day, String from, String until) {
        return new TimeWindow(at(day, from), at(day, until));
    }

    private static Instant at(LocalDate day, String time) {
        return day.atTime(java.time.LocalTime.parse(time)).atZone(CHICAGO).toInstant();
    }
}
