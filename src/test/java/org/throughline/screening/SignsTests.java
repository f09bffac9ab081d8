package org.throughline.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a message calls for beside its tier. */
class SignsTests {

    private static final LexiconScreening SCREENING = new LexiconScreening();

    private static Screened screen(String text) {
        return SCREENING.screen(text, Optional.empty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    I want to kill myself                                    | CRISIS
                    I'm not suicidal anymore, I sleep better                 | CRISIS
                    ya no quiero vivir                                       | CRISIS
                    my son drank bleach                                      | POISON
                    mi niño se tragó una pila                                | POISON
                    This is unacceptable, the third time I called this week  | UPSET
                    Nobody calls me back                                     | UPSET
                    estoy harta de esperar, nadie contesta                   | UPSET
                    let me talk to a real person please                      | WANTS_PERSON
                    páseme con una persona                                   | WANTS_PERSON
                    STOP                                                     | OPT_OUT
                    alto por favor                                           | OPT_OUT
                    please take me off the text list                         | OPT_OUT
                    ya no me manden mensajes                                 | OPT_OUT
                    """)
    void marksWhatAMessageCallsFor(String text, Sign sign) {
        assertThat(screen(text).signs()).contains(sign);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Can I move my visit to Thursday?",
                "Where is the bus stop next to your office?",
                "¿A qué hora cierran hoy?",
                "I have to cancel my visit on the 3rd",
            })
    void callsForNothingInAPlainRequest(String text) {
        assertThat(screen(text).signs()).isEmpty();
    }

    @Test
    void raisesNothingByTone() {
        assertThat(screen("I am furious about this bill").tier()).isEqualTo(Tier.NONE);
    }

    /** A saying hides only the words it is made of (INV-23). */
    @Test
    void hearsThePainBesideASaying() {
        assertThat(screen("A stroke of luck got me the 14th off").tier()).isEqualTo(Tier.NONE);
        assertThat(screen("A stroke of luck that I am alive, my chest hurts").tier())
                .isEqualTo(Tier.EMERGENCY);
    }

    /** A denied word hides no other: each place is judged by itself. */
    @Test
    void raisesAnEmergencyThatBeginsInsideADeniedPhrase() {
        assertThat(screen("I'm not allergic to anything but my tongue is swelling")
                        .tier())
                .isEqualTo(Tier.EMERGENCY);
    }
}
