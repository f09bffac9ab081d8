package org.throughline.practice.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.kernel.TimeWindow;

/** Business time of a clinic in Chicago that closes for lunch and on Friday afternoons. */
class BusinessCalendarTests {

    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    private static final LocalDate THANKSGIVING = LocalDate.of(2026, 11, 26);
    private static final LocalDate CHRISTMAS_EVE = LocalDate.of(2026, 12, 24);

    private static final BusinessCalendar CLINIC = new BusinessCalendar(CHICAGO, week(), Map.of())
            .closedOn(THANKSGIVING)
            .closingEarlyOn(CHRISTMAS_EVE, LocalTime.of(11, 0));

    private static Map<DayOfWeek, List<OpeningHours>> week() {
        var fullDay = List.of(OpeningHours.of("08:00", "12:00"), OpeningHours.of("13:00", "17:00"));
        var week = new EnumMap<DayOfWeek, List<OpeningHours>>(DayOfWeek.class);
        for (var day = DayOfWeek.MONDAY; day != DayOfWeek.FRIDAY; day = day.plus(1)) {
            week.put(day, fullDay);
        }
        week.put(DayOfWeek.FRIDAY, List.of(OpeningHours.of("08:00", "12:00")));
        return week;
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(CHICAGO).toInstant();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T10:00, 60, 2026-11-23T11:00",
        "2026-11-23T11:30, 60, 2026-11-23T13:30",
        "2026-11-23T16:30, 60, 2026-11-24T08:30",
        "2026-11-23T16:00, 60, 2026-11-23T17:00",
        "2026-11-20T11:00, 120, 2026-11-23T09:00",
        "2026-11-21T09:00, 15, 2026-11-23T08:15",
        "2026-11-25T16:00, 120, 2026-11-27T09:00",
        "2026-11-23T03:00, 480, 2026-11-23T17:00",
        "2026-12-24T10:00, 120, 2026-12-25T09:00",
        "2026-11-21T09:00, 0, 2026-11-21T09:00",
    })
    void addsOnlyMinutesItIsOpen(String from, long minutes, String due) {
        assertThat(CLINIC.plusBusinessMinutes(at(from), minutes)).isEqualTo(at(due));
        assertThat(CLINIC.businessMinutesBetween(at(from), at(due))).isEqualTo(minutes);
        assertThat(CLINIC.businessMinutesBetween(at(due), at(from))).isEqualTo(-minutes);
    }

    @Test
    void knowsWhenSomebodyIsThere() {
        assertThat(CLINIC.isOpen(at("2026-11-23T08:00"))).isTrue();
        assertThat(CLINIC.isOpen(at("2026-11-23T12:00"))).isFalse();
        assertThat(CLINIC.isOpen(at("2026-11-26T10:00"))).isFalse();
        assertThat(CLINIC.nextOpening(at("2026-11-23T09:10"))).isEqualTo(at("2026-11-23T09:10"));
        assertThat(CLINIC.nextOpening(at("2026-11-23T12:10"))).isEqualTo(at("2026-11-23T13:00"));
        assertThat(CLINIC.nextOpening(at("2026-11-25T17:00"))).isEqualTo(at("2026-11-27T08:00"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T09:00, 2026-11-23T17:00",
        "2026-11-23T12:30, 2026-11-23T17:00",
        "2026-11-23T17:00, 2026-11-24T17:00",
        "2026-11-25T18:00, 2026-11-27T12:00",
        "2026-12-24T09:00, 2026-12-24T11:00",
    })
    void endsTheBusinessDayAtTheLastClosing(String at, String end) {
        assertThat(CLINIC.endOfBusinessDay(at(at))).isEqualTo(at(end));
    }

    @Test
    void offersWindowsItCanHonour() {
        assertThat(CLINIC.honourableWindows(at("2026-11-23T09:50"), 30, 4))
                .containsExactly(
                        window("2026-11-23T10:30", "2026-11-23T12:00"),
                        window("2026-11-23T13:00", "2026-11-23T15:00"),
                        window("2026-11-23T15:00", "2026-11-23T17:00"),
                        window("2026-11-24T08:00", "2026-11-24T10:00"));
    }

    @Test
    void offersNoWindowThatEndsAfterClosing() {
        assertThat(CLINIC.honourableWindows(at("2026-11-23T16:10"), 0, 1))
                .containsExactly(window("2026-11-24T08:00", "2026-11-24T10:00"));
        assertThat(CLINIC.honours(window("2026-11-23T16:00", "2026-11-23T18:00")))
                .isFalse();
        assertThat(CLINIC.honours(window("2026-11-23T11:00", "2026-11-23T14:00")))
                .isFalse();
        assertThat(CLINIC.honours(window("2026-11-23T13:00", "2026-11-23T17:00")))
                .isTrue();
    }

    @Test
    void refusesHoursThatCannotBe() {
        assertThatThrownBy(() -> OpeningHours.of("12:00", "08:00")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BusinessCalendar(CHICAGO, Map.of(), Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CLINIC.with(
                        THANKSGIVING, List.of(OpeningHours.of("08:00", "12:00"), OpeningHours.of("11:00", "13:00"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static TimeWindow window(String from, String until) {
        return new TimeWindow(at(from), at(until));
    }
}
