package org.throughline.work.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
import org.throughline.patient.CommunicationProfile.Hours;
import org.throughline.practice.calendar.BusinessCalendar;
import org.throughline.practice.calendar.OpeningHours;
import org.throughline.work.promise.KeepableTimes;

/** A clinic in Chicago, weekdays 8 to 17. */
class NextAttemptsTests {

    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    private static final BusinessCalendar CLINIC = new BusinessCalendar(CHICAGO, week(), Map.of());
    private static final LaneCode CALLBACKS = new LaneCode("callbacks");
    private static final Worker LUCIA = new Worker(
            new Colleague(new PersonId(UUID.randomUUID()), new HumanName("Lucía", "Prado"), Role.ASSISTANT, true),
            Set.of(CALLBACKS),
            false,
            Set.of(Language.SPANISH));
    private static final KeepableTimes TIMES = times();
    private static final Hours AFTER_THREE = new Hours(LocalTime.of(15, 0), LocalTime.of(19, 0));

    @Test
    void changesThePartOfTheDayFirst() {
        var offered = NextAttempts.of(TIMES, Optional.empty(), List.of(at("2026-11-17T09:50")), at("2026-11-17T10:00"));

        assertThat(offered.getFirst().from()).isEqualTo(at("2026-11-17T13:00"));
        assertThat(offered).hasSize(4).doesNotHaveDuplicates();
    }

    @Test
    void offersNoPartOfADayTwice() {
        var tried = List.of(at("2026-11-17T08:30"), at("2026-11-17T13:10"), at("2026-11-17T15:30"));
        var offered = NextAttempts.of(TIMES, Optional.empty(), tried, at("2026-11-17T15:35"));

        assertThat(offered).allSatisfy(window -> assertThat(window.from()).isAfter(at("2026-11-18T00:00")));
    }

    @Test
    void staysInsideTheGoodHoursAndTheOpeningHours() {
        var offered = NextAttempts.of(TIMES, Optional.of(AFTER_THREE), List.of(), at("2026-11-17T10:00"));

        assertThat(offered).isNotEmpty().allSatisfy(window -> {
            assertThat(local(window.from())).isAfterOrEqualTo(LocalTime.of(15, 0));
            assertThat(local(window.until())).isBeforeOrEqualTo(LocalTime.of(17, 0));
            assertThat(CLINIC.honours(window)).isTrue();
        });
    }

    @Test
    void offersTheOpeningHoursWhereTheyNeverMeetTheGoodOnes() {
        var evening = new Hours(LocalTime.of(19, 0), LocalTime.of(21, 0));

        assertThat(NextAttempts.of(TIMES, Optional.of(evening), List.of(), at("2026-11-17T10:00")))
                .isNotEmpty()
                .allMatch(CLINIC::honours);
    }

    @Test
    void offersOnlyWhatTheClinicIsOpenForOverAWeekend() {
        assertThat(NextAttempts.of(TIMES, Optional.empty(), List.of(), at("2026-11-20T16:50")))
                .first()
                .extracting(TimeWindow::from)
                .isEqualTo(at("2026-11-23T09:00"));
    }

    /** INV-60: what a voicemail tells becomes a promise, so nothing is offered that nobody could keep. */
    @Test
    void leavesOutTheHoursInWhichNobodyWhoKnowsTheLanguageIsThere() {
        var away = new TimeWindow(at("2026-11-17T12:00"), at("2026-11-17T15:00"));
        var times = times(
                new ShiftException(UUID.randomUUID(), LUCIA.colleague().id(), ShiftException.Kind.TRAINING, away));

        assertThat(NextAttempts.of(times, Optional.empty(), List.of(), at("2026-11-17T10:00")))
                .isNotEmpty()
                .noneMatch(window -> window.overlap(away).isPresent());
    }

    private static KeepableTimes times(ShiftException... exceptions) {
        var coverage = new Coverage(List.of(LUCIA), new Rota(CLINIC, Map.of(), List.of(exceptions)));
        return new KeepableTimes(CLINIC, coverage, CALLBACKS, Optional.of(Language.SPANISH));
    }

    private static LocalTime local(Instant at) {
        return at.atZone(CHICAGO).toLocalTime();
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(CHICAGO).toInstant();
    }

    private static Map<DayOfWeek, List<OpeningHours>> week() {
        var week = new EnumMap<DayOfWeek, List<OpeningHours>>(DayOfWeek.class);
        for (var day = DayOfWeek.MONDAY; day != DayOfWeek.SATURDAY; day = day.plus(1)) {
            week.put(day, List.of(OpeningHours.of("08:00", "17:00")));
        }
        return week;
    }
}
