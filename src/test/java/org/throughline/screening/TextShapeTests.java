package org.throughline.screening;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.screening.TextShape.Alphabet;

/** What wordings cost as text messages. */
class TextShapeTests {

    @ParameterizedTest
    @CsvSource({
        "a, 0, GSM_7, 0, 0",
        "a, 1, GSM_7, 1, 1",
        "a, 160, GSM_7, 160, 1",
        "a, 161, GSM_7, 161, 2",
        "a, 306, GSM_7, 306, 2",
        "a, 307, GSM_7, 307, 3",
        "€, 80, GSM_7, 160, 1",
        "€, 81, GSM_7, 162, 2",
        "ñ, 160, GSM_7, 160, 1",
        "é, 160, GSM_7, 160, 1",
        "á, 70, UCS_2, 70, 1",
        "á, 71, UCS_2, 71, 2",
        "á, 134, UCS_2, 134, 2",
        "á, 135, UCS_2, 135, 3",
        "😀, 35, UCS_2, 70, 1",
        "😀, 36, UCS_2, 72, 2"
    })
    void countsCharactersAndParts(String letter, int times, Alphabet alphabet, int characters, int segments) {
        var shape = TextShape.of(letter.repeat(times));
        assertThat(shape.alphabet()).isEqualTo(alphabet);
        assertThat(shape.characters()).isEqualTo(characters);
        assertThat(shape.segments()).isEqualTo(segments);
        assertThat(shape.fitsOne()).isEqualTo(segments <= 1);
    }

    @Test
    void neverPartsACharacterOfTwo() {
        var filledByOneLess = "a".repeat(152) + "€" + "a".repeat(152);
        assertThat(TextShape.of(filledByOneLess).characters()).isEqualTo(306);
        assertThat(TextShape.of(filledByOneLess).segments()).isEqualTo(3);
        assertThat(TextShape.of("😀".repeat(67)).segments())
                .as("33 of them go into a part of 67")
                .isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Su cita quedó el jueves | ó",
                "Mañana a las 9, sí o no | í",
                "We’ll call you | ’",
                "Wait – we moved your visit | –",
                "¡Gracias! Llámenos | á",
                "OK 👍 á | 👍"
            })
    void namesTheFirstCharacterThatForcesTheWideAlphabet(String wording, String first) {
        assertThat(TextShape.of(wording).forcedBy()).contains(first);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lakeview: ¿Puede venir mañana? Si no, llame al 555-010-0199. Ñ Ü é",
                "We open @ 8 & close @ 5; fee = $40 (cash) [card] {ok} ~ \\ ^ |"
            })
    void letsGsmLettersPass(String wording) {
        assertThat(TextShape.of(wording).forcedBy()).isEmpty();
    }

    @Test
    void writesTheOctetsThatPhonesRead() {
        var every = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡AZÄÖÑÜ§¿azäöñüà\f^{}\\[~]|€";

        assertThat(Alphabet.GSM_7.read(Alphabet.GSM_7.written(every))).isEqualTo(every);
        assertThat(Alphabet.GSM_7.written("@Ξ Æ¡¿à€[|"))
                .containsExactly(0x00, 0x1A, 0x20, 0x1C, 0x40, 0x60, 0x7F, 0x1B, 0x65, 0x1B, 0x3C, 0x1B, 0x40);
        assertThat(Alphabet.UCS_2.written("ñ😀")).containsExactly(0x00, 0xF1, 0xD8, 0x3D, 0xDE, 0x00);
        assertThat(Alphabet.UCS_2.read(Alphabet.UCS_2.written("ñ😀"))).isEqualTo("ñ😀");
        assertThat(Alphabet.GSM_7.written(every)).hasSize(TextShape.of(every).characters());
    }

    @Test
    void readsAnExtensionThatNobodyKnowsAsThePlainCharacter() {
        assertThat(Alphabet.GSM_7.read(new byte[] {0x1B, 0x41, 0x1B})).isEqualTo("A");
    }
}
