package org.throughline.screening.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bounds have their known values. */
class ShareTests {

    /** 59, 299 and 600 without a miss are the textbook sizes for 0.95, 0.99 and 0.995. */
    @ParameterizedTest
    @CsvSource({"59,59,0.9505", "299,299,0.9900", "600,600,0.9950", "297,300,0.9744", "990,1000,0.9831", "1,1,0.05"})
    void knowsTheExactLowerBound(int found, int of, double bound) {
        assertThat(new Share(found, of).atLeast()).isCloseTo(bound, within(0.0001));
    }

    @ParameterizedTest
    @CsvSource({"0,59,0.0495", "0,300,0.0099", "3,300,0.0256", "1,10,0.3942"})
    void knowsTheExactUpperBound(int found, int of, double bound) {
        assertThat(new Share(found, of).atMost()).isCloseTo(bound, within(0.0001));
    }

    @Test
    void boundsNothingItHasNotCounted() {
        var nothing = new Share(0, 0);
        assertThat(nothing.atLeast()).isZero();
        assertThat(nothing.atMost()).isEqualTo(1);
        assertThat(nothing.high()).isEqualTo("none to count");
    }

    @Test
    void boundsAShareFromBothSides() {
        for (int found = 0; found <= 40; found++) {
            var share = new Share(found, 40);
            assertThat(share.value()).isBetween(share.atLeast(), share.atMost());
        }
    }

    @Test
    void refusesMoreThanThereIs() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Share(4, 3));
    }
}
