package org.throughline.practice.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds around both changes of the clock, for random hours day and night, checked minute by minute. */
class BusinessCalendarClockChangeTests {

    private static final int ROUNDS = 60;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    static Stream<Arguments> changes() {
        return Stream.of(
                Arguments.of("America/New_York", "2026-03-08T07:00:00Z", 11L),
                Arguments.of("America/New_York", "2026-11-01T06:00:00Z", 12L),
                Arguments.of("America/Los_Angeles", "2027-03-14T10:00:00Z", 13L),
                Arguments.of("America/Los_Angeles", "2027-11-07T09:00:00Z", 14L),
                Arguments.of("America/Phoenix", "2026-03-08T09:00:00Z", 15L),
                Arguments.of("America/Santiago", "2026-09-06T04:00:00Z", 16L),
                Arguments.of("Australia/Lord_Howe", "2026-10-03T15:30:00Z", 17L));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void countsEachOpenMinuteOnce(String zone, Instant change, long seed) {
        var random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            var calendar = anyCalendar(ZoneId.of(zone), random);
            var from = change.plus(Duration.ofMinutes(random.nextInt(-2_000, 2_000)));
            var until = from.plus(Duration.ofMinutes(random.nextInt(4_000)));

            long open = LongStream.range(0, Duration.between(from, until).toMinutes())
                    .filter(minute -> calendar.isOpen(from.plus(MINUTE.multipliedBy(minute))))
                    .count();

            assertThat(calendar.businessMinutesBetween(from, until))
                    .as("%s from %s until %s", calendar, from, until)
                    .isEqualTo(open);
        }
    }

    @ParameterizedTest
    @MethodSource("changes")
    void addsExactlyTheMinutesAsked(String zone, Instant change, long seed) {
        var random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            var calendar = anyCalendar(ZoneId.of(zone), random);
            var from = change.plus(Duration.ofSeconds(random.nextInt(-100_000, 100_000)));
            int some = random.nextInt(1, 900);
            int more = random.nextInt(1, 900);

            var due = calendar.plusBusinessMinutes(from, some);

            assertThat(calendar.businessMinutesBetween(from, due)).isEqualTo(some);
            assertThat(calendar.isOpen(due.minusNanos(1)))
                    .as("no later than needed")
                    .isTrue();
            assertThat(calendar.plusBusinessMinutes(due, more))
                    .isEqualTo(calendar.plusBusinessMinutes(from, some + more));
        }
    }

    @ParameterizedTest
    @MethodSource("changes")
    void promisesOnlyWhatItCanHonour(String zone, Instant change, long seed) {
        var random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            var calendar = anyCalendar(ZoneId.of(zone), random);
            var now = change.plus(Duration.ofSeconds(random.nextInt(-100_000, 100_000)));
            var windows = calendar.honourableWindows(now, random.nextInt(200), 5);

            assertThat(windows).hasSize(5).allSatisfy(window -> {
                assertThat(calendar.honours(window))
                        .as("%s in %s", window, calendar)
                        .isTrue();
                assertThat(window.from()).isAfterOrEqualTo(now);
                assertThat(Duration.between(window.from(), window.until()))
                        .isBetween(Duration.ofHours(1), Duration.ofHours(2));
            });
            for (int later = 1; later < windows.size(); later++) {
                assertThat(windows.get(later).from())
                        .isAfterOrEqualTo(windows.get(later - 1).until());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"America/New_York", "America/Denver"})
    void isOpenTwentyThreeHoursOnTheShortDayAndTwentyFiveOnTheLong(String zone) {
        var always = new EnumMap<DayOfWeek, List<OpeningHours>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            always.put(day, List.of(OpeningHours.of("00:00", "00:00")));
        }
        var calendar = new BusinessCalendar(ZoneId.of(zone), always, Map.of());

        assertThat(minutesOn(calendar, LocalDate.of(2026, 3, 8))).isEqualTo(23 * 60);
        assertThat(minutesOn(calendar, LocalDate.of(2026, 3, 9))).isEqualTo(24 * 60);
        assertThat(minutesOn(calendar, LocalDate.of(2026, 11, 1))).isEqualTo(25 * 60);
    }

    private static long minutesOn(BusinessCalendar calendar, LocalDate day) {
        var start = day.atStartOfDay(calendar.zone()).toInstant();
        var end = day.plusDays(1).atStartOfDay(calendar.zone()).toInstant();
        return calendar.businessMinutesBetween(start, end);
    }

    /** Up to three spans a day on quarter hours, also at night, so that some begin or end where the clock jumps. */
    private static BusinessCalendar anyCalendar(ZoneId zone, Random random) {
        var week = new EnumMap<DayOfWeek, List<OpeningHours>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            week.put(day, anyDay(random));
        }
        week.put(DayOfWeek.MONDAY, List.of(OpeningHours.of("08:00", "17:00")));
        return new BusinessCalendar(zone, week, Map.of());
    }

    private static List<OpeningHours> anyDay(Random random) {
        var edges =
                random.ints(random.nextInt(4) * 2L, 0, 96).distinct().sorted().toArray();
        var day = new ArrayList<OpeningHours>();
        for (int edge = 0; edge + 1 < edges.length; edge += 2) {
            day.add(new OpeningHours(quarter(edges[edge]), quarter(edges[edge + 1])));
        }
        return day;
    }

    private static LocalTime quarter(int number) {
        return LocalTime.MIDNIGHT.plusMinutes(15L * number);
    }
}
