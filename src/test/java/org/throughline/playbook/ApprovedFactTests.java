package org.throughline.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.kernel.Language;
import org.throughline.kernel.PersonId;
import org.throughline.playbook.ApprovedFact.State;
import org.throughline.playbook.ApprovedFact.Validity;

/** An answer is right from its first day to its last, and warns two weeks before. */
class ApprovedFactTests {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-17");

    @ParameterizedTest
    @CsvSource({
        "2026-11-17,           , IN_FORCE",
        "2026-11-18,           , LATER",
        "2026-01-01, 2026-11-16, EXPIRED",
        "2026-01-01, 2026-11-17, EXPIRING",
        "2026-01-01, 2026-11-30, EXPIRING",
        "2026-01-01, 2026-12-01, IN_FORCE"
    })
    void standsByItsDays(LocalDate from, @Nullable LocalDate until, State state) {
        var fact = fact(from, until, true);

        assertThat(fact.on(TODAY)).isEqualTo(state);
        assertThat(fact.mayBeSaidOn(TODAY)).isEqualTo(state != State.EXPIRED && state != State.LATER);
    }

    @Test
    void isSaidInSpanishOnceThatIsSignedOff() {
        assertThat(fact(TODAY, null, false).mayBeSaidIn(Language.SPANISH)).isFalse();
        assertThat(fact(TODAY, null, false).mayBeSaidIn(Language.ENGLISH)).isTrue();
        assertThat(fact(TODAY, null, true).mayBeSaidIn(Language.SPANISH)).isTrue();
    }

    private static ApprovedFact fact(LocalDate from, @Nullable LocalDate until, boolean signed) {
        return new ApprovedFact(
                new FactId(new UUID(0, 1)),
                new Bilingual<>("When are you open?", "¿A qué hora abren?"),
                new Bilingual<>("Weekdays from 8 to 5.", "De lunes a viernes de 8 a 5."),
                new Validity(from, Optional.ofNullable(until)),
                "The sign at the door",
                new PersonId(new UUID(0, 2)),
                new PersonId(new UUID(0, 2)),
                signed);
    }
}
