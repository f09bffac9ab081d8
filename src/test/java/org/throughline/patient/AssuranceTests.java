package org.throughline.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.patient.Identifier.BIRTH_DATE;
import static org.throughline.patient.Identifier.FULL_NAME;
import static org.throughline.patient.Identifier.PHONE_ON_FILE;
import static org.throughline.patient.Identifier.STREET_ON_FILE;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.patient.Assurance.Disclosure;

/** INV-33: what may be said by phone follows from what was confirmed on that call. */
class AssuranceTests {

    private static final List<Identifier> ALL = List.of(Identifier.values());

    @Test
    void followsFromEveryCombinationOfConfirmedIdentifiers() {
        for (int bits = 0; bits < 16; bits++) {
            var chosen = bits;
            var confirmed = IntStream.range(0, ALL.size())
                    .filter(place -> (chosen & (1 << place)) != 0)
                    .mapToObj(ALL::get)
                    .collect(Collectors.toSet());
            var both = confirmed.containsAll(Set.of(FULL_NAME, BIRTH_DATE));
            var oneMore = confirmed.contains(PHONE_ON_FILE) || confirmed.contains(STREET_ON_FILE);
            var expected = !both ? Assurance.NONE : oneMore ? Assurance.CONFIRMED : Assurance.IDENTIFIED;
            assertThat(Assurance.of(confirmed, confirmed)).as("%s", confirmed).isEqualTo(expected);
        }
    }

    @Test
    void isNothingOnceOneAnswerWasWrong() {
        var asked = EnumSet.allOf(Identifier.class);
        assertThat(Assurance.of(asked, EnumSet.complementOf(EnumSet.of(STREET_ON_FILE))))
                .isEqualTo(Assurance.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "NONE, PUBLIC_FACT, true",
        "NONE, SCHEDULE, false",
        "NONE, DETAIL, false",
        "NONE, CHANGE, false",
        "IDENTIFIED, PUBLIC_FACT, true",
        "IDENTIFIED, SCHEDULE, true",
        "IDENTIFIED, DETAIL, false",
        "IDENTIFIED, CHANGE, false",
        "CONFIRMED, PUBLIC_FACT, true",
        "CONFIRMED, SCHEDULE, true",
        "CONFIRMED, DETAIL, true",
        "CONFIRMED, CHANGE, true"
    })
    void allowsNoMoreThanItsLevel(Assurance assurance, Disclosure disclosure, boolean allowed) {
        assertThat(assurance.allows(disclosure)).isEqualTo(allowed);
    }

    @Test
    void knowsNoSocialSecurityNumber() {
        assertThat(Identifier.values()).containsExactly(FULL_NAME, BIRTH_DATE, PHONE_ON_FILE, STREET_ON_FILE);
    }
}
