package org.throughline.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeWindowTests {

    private static final TimeWindow TEN_TO_TWO = window("10", "14");

    @ParameterizedTest
    @CsvSource({"12, 16, 12, 14", "08, 12, 10, 12", "08, 16, 10, 14", "11, 13, 11, 13", "10, 14, 10, 14"})
    void overlapsInWhatLiesInBoth(String from, String until, String begins, String ends) {
        var other = window(from, until);

        assertThat(TEN_TO_TWO.overlap(other)).contains(window(begins, ends));
        assertThat(other.overlap(TEN_TO_TWO)).contains(window(begins, ends));
    }

    @Test
    void doesNotOverlapWhatItOnlyTouches() {
        assertThat(TEN_TO_TWO.overlap(window("14", "16"))).isEmpty();
        assertThat(TEN_TO_TWO.overlap(window("08", "10"))).isEmpty();
        assertThat(TEN_TO_TWO.overlap(window("15", "16"))).isEmpty();
    }

    private static TimeWindow window(String from, String until) {
        return new TimeWindow(at(from), at(until));
    }

    private static Instant at(String hour) {
        return Instant.parse("2026-11-17T" + hour + ":00:00Z");
    }
}
