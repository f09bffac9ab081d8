package org.throughline.communication.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.kernel.ContactPoint;

/** R7: no text arrives before eight or from eight on, wherever in the United States the patient may be. */
class QuietHoursTests {

    private static final List<ZoneId> ZONES = java.util.stream.Stream.of(
                    "America/New_York",
                    "America/Chicago",
                    "America/Denver",
                    "America/Phoenix",
                    "America/Los_Angeles",
                    "America/Anchorage",
                    "Pacific/Honolulu",
                    "America/Puerto_Rico",
                    "America/Adak")
            .map(ZoneId::of)
            .toList();

    /** Around the days on which clocks change, and an ordinary one: every minute, every pair of zones. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-03-08", "2026-11-01", "2026-07-15"})
    void findsTheFirstMomentThatIsDayEverywhere(LocalDate day) {
        var looked = 0;
        for (var zones : pairs()) {
            var next = day.plusDays(2).atStartOfDay(ZoneOffset.UTC).toInstant();
            Instant awake = null;
            // backwards, so that the next day that is awake is always known
            for (var now = next.plus(1, ChronoUnit.DAYS);
                    now.isAfter(day.minusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
                    now = now.minus(1, ChronoUnit.MINUTES)) {
                if (isDayEverywhere(zones, now)) {
                    awake = now;
                }
                if (awake != null && now.isBefore(next)) {
                    assertThat(QuietHours.end(zones, now)).isEqualTo(awake);
                    looked++;
                }
            }
        }
        assertThat(looked).isGreaterThan(100_000);
    }

    @ParameterizedTest
    @CsvSource({
        "+12125550100, America/Chicago, America/New_York America/Chicago",
        "+13125550100, America/Chicago, America/Chicago",
        "+18085550100, America/Chicago, America/Chicago Pacific/Honolulu",
        "+12085550100, America/Denver, America/Boise America/Denver America/Los_Angeles",
        "+18005550100, America/Chicago, America/Chicago"
    })
    void knowsTheZonesBehindANumber(String number, ZoneId practice, String zones) {
        var found = QuietHours.zones(new ContactPoint(ContactPoint.Kind.PHONE, number), practice);

        assertThat(found).extracting(ZoneId::getId).containsExactlyInAnyOrder(zones.split(" "));
    }

    @Test
    void leavesAtOnceByDay() {
        var noon = Instant.parse("2026-11-17T18:00:00Z");

        assertThat(QuietHours.end(Set.of(ZoneId.of("America/Chicago")), noon)).isEqualTo(noon);
    }

    /** Without the product's arithmetic: the clock on the wall in each zone. */
    private static boolean isDayEverywhere(Set<ZoneId> zones, Instant at) {
        return zones.stream().mapToInt(zone -> at.atZone(zone).getHour()).allMatch(hour -> hour >= 8 && hour < 20);
    }

    private static List<Set<ZoneId>> pairs() {
        var pairs = new ArrayList<Set<ZoneId>>();
        for (int one = 0; one < ZONES.size(); one++) {
            for (int other = one; other < ZONES.size(); other++) {
                pairs.add(one == other ? Set.of(ZONES.get(one)) : Set.of(ZONES.get(one), ZONES.get(other)));
            }
        }
        return pairs;
    }
}
