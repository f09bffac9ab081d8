package org.throughline.platform.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.platform.csv.RowResult.Accepted;
import org.throughline.platform.csv.RowResult.Rejected;

class CsvTimesTests {

    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    private static final Instant NOW = Instant.parse("2026-11-17T16:00:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    11/16/2026 2:05 PM             | 2026-11-16T20:05:00Z
                    11/16/2026 2:05:33 p. m.       | 2026-11-16T20:05:33Z
                    11/16/2026 14:05               | 2026-11-16T20:05:00Z
                    11/16/2026, 2:05 pm            | 2026-11-16T20:05:00Z
                    2026-11-16 14:05:33            | 2026-11-16T20:05:33Z
                    2026-11-16T14:05:33.250        | 2026-11-16T20:05:33.250Z
                    2026-11-16T20:05:33Z           | 2026-11-16T20:05:33Z
                    2026-11-16 20:05:33 UTC        | 2026-11-16T20:05:33Z
                    2026-11-16T14:05:33-06:00      | 2026-11-16T20:05:33Z
                    Nov 16, 2026 2:05 PM           | 2026-11-16T20:05:00Z
                    16-nov-2026 14:05              | 2026-11-16T20:05:00Z
                    7/1/2026 2:05 PM               | 2026-07-01T19:05:00Z
                    11/1/2026 1:30 AM              | 2026-11-01T06:30:00Z
                    """)
    void readsMomentsAsPhoneSystemsWriteThem(String written, Instant expected) {
        assertThat(CsvTimes.past(written, CHICAGO, NOW)).isEqualTo(new Accepted<>(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    13/45/2026 14:05    | csv.time.unreadable
                    11/31/2026 14:05    | csv.time.unreadable
                    11/16/2026 25:05    | csv.time.unreadable
                    11/16/2026          | csv.time.unreadable
                    yesterday           | csv.time.unreadable
                    11/16/26 2:05 PM    | csv.date.short-year
                    11/17/2026 10:30    | csv.date.future
                    11/16/2016 14:05    | csv.time.too-old
                    3/8/2026 2:30 AM    | csv.time.never
                    """)
    void refusesWhatNeverWas(String written, String problem) {
        assertThat(CsvTimes.past(written, CHICAGO, NOW)).hasToString("Rejected[problems=[Problem[" + problem + "]]]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    11/17/2026 2:05 PM          | 2026-11-17T20:05:00Z
                    3/8/2027 2:30 PM            | 2027-03-08T20:30:00Z
                    2026-11-01 01:30 -05:00     | 2026-11-01T06:30:00Z
                    2026-11-01 01:30 -06:00     | 2026-11-01T07:30:00Z
                    11/1/2026 12:30 AM          | 2026-11-01T05:30:00Z
                    11/1/2026 2:00 AM           | 2026-11-01T08:00:00Z
                    3/14/2027 3:00 AM           | 2027-03-14T08:00:00Z
                    """)
    void readsMomentsThatWereAgreedOn(String written, Instant expected) {
        assertThat(CsvTimes.agreed(written, CHICAGO, NOW)).isEqualTo(new Accepted<>(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    3/14/2027 2:30 AM    | csv.time.never
                    11/1/2026 1:30 AM    | csv.time.twice
                    11/17/29 14:05       | csv.date.short-year
                    11/17/2029 14:05     | csv.time.too-far
                    11/16/2016 14:05     | csv.time.too-old
                    next week            | csv.time.unreadable
                    """)
    void refusesWhatNobodyCanHaveAgreedOn(String written, String problem) {
        assertThat(CsvTimes.agreed(written, CHICAGO, NOW)).hasToString("Rejected[problems=[Problem[" + problem + "]]]");
    }

    @ParameterizedTest
    @CsvSource({"34, 34", "0:34, 34", "00:00:34, 34", "1:02:33, 3753", "12:05, 725"})
    void readsLengths(String written, int seconds) {
        assertThat(CsvTimes.seconds(written)).isEqualTo(new Accepted<>(seconds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-4", "1:75", "99:99:99", "999999", "soon"})
    void refusesLengthsThatAreNone(String written) {
        assertThat(CsvTimes.seconds(written)).isInstanceOf(Rejected.class);
    }

    @Test
    void takesAClockThatIsAFewMinutesAhead() {
        assertThat(CsvTimes.past("11/17/2026 10:05 AM", CHICAGO, NOW)).isInstanceOf(Accepted.class);
    }
}
