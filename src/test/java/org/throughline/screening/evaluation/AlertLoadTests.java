package org.throughline.screening.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an office would feel, at 35 of 1,000. */
class AlertLoadTests {

    @ParameterizedTest
    @CsvSource({"0.98,0.05,83,0.42,0.7", "0.98,0.10,131,0.26,0.7", "0.995,0.15,180,0.19,0.2"})
    void countsFlagsTheirPrecisionAndTheMissed(
            double recall, double falseShare, double flags, double precision, double missed) {
        var load = new AlertLoad(recall, falseShare);
        assertThat(load.flags()).isCloseTo(flags, within(0.6));
        assertThat(load.precision()).isCloseTo(precision, within(0.006));
        assertThat(load.missed()).isCloseTo(missed, within(0.05));
    }

    @Test
    void hasNoPrecisionWithoutFlags() {
        assertThat(new AlertLoad(0, 0).precision()).isZero();
    }
}
