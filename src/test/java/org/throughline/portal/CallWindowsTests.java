package org.throughline.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.throughline.practice.calendar.BusinessCalendar;
import org.throughline.practice.calendar.OpeningHours;

/** A call can be asked for when somebody is there to make it. */
class CallWindowsTests {

    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

    @Test
    void offersTheRestOfThisMorningThisAfternoonAndTheNextDay() {
        assertThat(offered(weekdays("08:00", "17:00"), "2026-11-17T10:00"))
                .containsExactly(
                        "2026-11-17 10:00-12:00",
                        "2026-11-17 12:00-17:00",
                        "2026-11-18 08:00-12:00",
                        "2026-11-18 12:00-17:00");
    }

    @Test
    void leavesOutWhatIsNearlyOver() {
        assertThat(offered(weekdays("08:00", "17:00"), "2026-11-17T11:45").getFirst())
                .isEqualTo("2026-11-17 12:00-17:00");
        assertThat(offered(weekdays("08:00", "17:00"), "2026-11-17T16:45").getFirst())
                .isEqualTo("2026-11-18 08:00-12:00");
    }

    @Test
    void beginsOnTheHalfHour() {
        assertThat(offered(weekdays("08:00", "17:00"), "2026-11-17T10:02").getFirst())
                .isEqualTo("2026-11-17 10:30-12:00");
    }

    @Test
    void goesOverTheWeekendAndAHoliday() {
        var calendar = weekdays("08:00", "17:00").closedOn(LocalDate.of(2026, 11, 23));

        assertThat(offered(calendar, "2026-11-21T09:00").getFirst()).isEqualTo("2026-11-24 08:00-12:00");
    }

    @Test
    void beginsAfterLunchWhereThePracticeClosesForIt() {
        var hours = List.of(
                new OpeningHours(LocalTime.of(8, 0), LocalTime.of(12, 0)),
                new OpeningHours(LocalTime.of(13, 30), LocalTime.of(17, 0)));
        var calendar = new BusinessCalendar(CHICAGO, week(hours), Map.of());

        assertThat(offered(calendar, "2026-11-17T09:00").subList(0, 2))
                .containsExactly("2026-11-17 09:00-12:00", "2026-11-17 13:30-17:00");
    }

    private static List<String> offered(BusinessCalendar calendar, String now) {
        return CallWindows.of(calendar, LocalDateTime.parse(now).atZone(CHICAGO).toInstant()).stream()
                .map(window -> window.from().atZone(CHICAGO).toLocalDate() + " "
                        + window.from().atZone(CHICAGO).toLocalTime() + "-"
                        + window.until().atZone(CHICAGO).toLocalTime())
                .toList();
    }

    private static BusinessCalendar weekdays(String opens, String closes) {
        return new BusinessCalendar(
                CHICAGO, week(List.of(new OpeningHours(LocalTime.parse(opens), LocalTime.parse(closes)))), Map.of());
    }

    private static Map<DayOfWeek, List<OpeningHours>> week(List<OpeningHours> hours) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day != DayOfWeek.SATURDAY && day != DayOfWeek.SUNDAY)
                .collect(Collectors.toMap(day -> day, day -> hours));
    }
}
