package org.throughline.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.kernel.Language;
import org.throughline.screening.Screened;
import org.throughline.screening.Screened.NeedsPerson;
import org.throughline.screening.Tier;

/** Words raise a class and never lower it. */
class UrgencyClassTests {

    @ParameterizedTest
    @CsvSource({
        "EMERGENCY, , U0",
        "EMERGENCY, OTHER_LANGUAGE, U0",
        "SAME_DAY, FAILED, U1",
        "CLINICAL, , U2",
        "NONE, EMPTY, U2",
        "NONE, , U4",
    })
    void followsTheTierAndTheNeedForEyes(Tier tier, NeedsPerson reason, UrgencyClass asked) {
        var screened = new Screened(Language.UNKNOWN, tier, List.of(), Optional.ofNullable(reason), "1.0.0");

        assertThat(UrgencyClass.of(screened)).isEqualTo(asked);
    }

    @ParameterizedTest
    @CsvSource({"U3, U1, U1", "U1, U3, U1", "U2, U2, U2"})
    void isTheStricterOfTwo(UrgencyClass one, UrgencyClass other, UrgencyClass stricter) {
        assertThat(one.stricter(other)).isEqualTo(stricter);
    }
}
