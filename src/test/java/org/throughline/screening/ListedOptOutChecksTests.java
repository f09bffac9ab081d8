package org.throughline.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No text asks the patient for a word that ends all texts (INV-42). */
class ListedOptOutChecksTests {

    private static final ListedOptOutChecks CHECKS = new ListedOptOutChecks();
    private static final String SUFFIX = " Reply STOP to opt out.";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Reply CANCEL to cancel your visit. | CANCEL",
                "Reply YES to confirm or CANCEL to cancel | CANCEL",
                "To move it, text STOP to this number | STOP",
                "Reply with the word end when you are done | end",
                "Please respond QUIT | QUIT",
                "Send \"unsubscribe\" if you moved away | unsubscribe",
                "Just answer OPT OUT | OUT",
                "Responda CANCELAR para cancelar su cita | CANCELAR",
                "Conteste SI o CANCELAR | CANCELAR",
                "Envíe la palabra ALTO si no viene | ALTO",
                "Mande PARAR | PARAR",
                "Escriba «basta» | basta",
                "Responda NO MÁS | MÁS",
                "Responda STOP para salir. | STOP"
            })
    void findsWhatAsksForAnOptOutWord(String wording, String word) {
        assertThat(CHECKS.check(wording, Optional.empty()))
                .as(wording)
                .extracting(OptOutChecks.Asked::word)
                .contains(word);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Reply C to move your visit, or call 555-010-0199 to cancel.",
                "Please reply if you want to cancel.",
                "Reply 1 to confirm, 2 to cancel.",
                "We will send out the form today.",
                "Call us to stop these messages.",
                "You can answer by the end of the day.",
                "Reply PERSON to talk with a person.",
                "Responda 2 para cancelar.",
                "Conteste si quiere cancelar su cita.",
                "Le enviaremos el formulario antes del fin del día.",
                "Responda PERSONA para hablar con alguien de la oficina."
            })
    void leavesOtherAskingAlone(String wording) {
        assertThat(CHECKS.check(wording, Optional.empty())).as(wording).isEmpty();
    }

    @Test
    void allowsTheShippedSuffixAtTheEndOnly() {
        var wording = "Lakeview: Your visit is Tue 2 PM. Call 555-010-0199 to change it.";
        assertThat(CHECKS.check(wording + SUFFIX, Optional.of(SUFFIX))).isEmpty();
        assertThat(CHECKS.check(wording + SUFFIX, Optional.empty())).hasSize(1);
        assertThat(CHECKS.check("Reply CANCEL to cancel." + SUFFIX, Optional.of(SUFFIX)))
                .extracting(OptOutChecks.Asked::word)
                .containsExactly("CANCEL");
        assertThat(CHECKS.check(SUFFIX.strip() + " Or call us.", Optional.of(SUFFIX)))
                .hasSize(1);
    }

    @Test
    void pointsAtTheWords() {
        var wording = "Thanks. Reply CANCEL to cancel.";
        var asked = CHECKS.check(wording, Optional.empty()).getFirst();
        assertThat(wording.substring(asked.start(), asked.end())).isEqualTo("Reply CANCEL");
    }
}
