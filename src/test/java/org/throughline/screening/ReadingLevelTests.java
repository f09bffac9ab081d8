package org.throughline.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.kernel.Language;
import org.throughline.screening.ReadingLevel.English;
import org.throughline.screening.ReadingLevel.Inflesz;
import org.throughline.screening.ReadingLevel.Spanish;

/** The published formulas on counts made by hand, and the levels of the wordings a practice sends. */
class ReadingLevelTests {

    /** Cervantes' first sentence: 33 words, 60 syllables, one sentence. */
    private static final String QUIXOTE =
            "En un lugar de la Mancha, de cuyo nombre no quiero acordarme, no ha mucho tiempo"
                    + " que vivía un hidalgo de los de lanza en astillero, adarga antigua, rocín flaco y galgo corredor.";

    /** Lincoln's first sentence: 30 words, 49 syllables. */
    private static final String GETTYSBURG =
            "Four score and seven years ago our fathers brought forth, upon this continent,"
                    + " a new nation, conceived in Liberty, and dedicated to the proposition that all men are created equal.";

    @Test
    void readsFernandezHuertaPerHundredWords() {
        var counts = new ReadingCounts(300, 20, 540);
        assertThat(Spanish.of(counts).fernandezHuerta())
                .as("206.84 - 0.60 x 180 syllables of 100 words - 1.02 x 15 words of a sentence")
                .isEqualTo(83.54, within(0.001));
    }

    @Test
    void readsPerspicuityAndTheBandsOfInflesz() {
        assertThat(Spanish.of(new ReadingCounts(300, 20, 540)).perspicuity())
                .as("206.835 - 62.3 x 1.8 - 15")
                .isEqualTo(79.695, within(0.001));
    }

    @Test
    void readsTheGradeOfFleschAndKincaid() {
        assertThat(English.of(new ReadingCounts(100, 5, 150)).grade())
                .as("0.39 x 20 + 11.8 x 1.5 - 15.59")
                .isEqualTo(9.91, within(0.001));
    }

    @Test
    void countsASpanishSentenceAsCountedByHand() {
        assertThat(ReadingCounts.of(QUIXOTE, Language.SPANISH)).isEqualTo(new ReadingCounts(33, 1, 60));
    }

    @Test
    void countsAnEnglishSentenceAsCountedByHand() {
        assertThat(ReadingCounts.of(GETTYSBURG, Language.ENGLISH)).isEqualTo(new ReadingCounts(30, 1, 49));
    }

    @ParameterizedTest
    @CsvSource({"95, VERY_EASY", "80, VERY_EASY", "79.9, FAIRLY_EASY", "65, FAIRLY_EASY", "64.9, NORMAL", "55, NORMAL"})
    void putsAWordingIntoItsBand(double perspicuity, Inflesz band) {
        assertThat(Inflesz.of(perspicuity)).isEqualTo(band);
        assertThat(new Spanish(100, 0, perspicuity).hard()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"54.9, SOMEWHAT_HARD", "40, SOMEWHAT_HARD", "39.9, VERY_HARD", "-12, VERY_HARD"})
    void callsHardWhatIsBelowNormal(double perspicuity, Inflesz band) {
        assertThat(Inflesz.of(perspicuity)).isEqualTo(band);
        assertThat(new Spanish(100, 0, perspicuity).hard()).isTrue();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/screening/reading-levels.csv", numLinesToSkip = 1)
    void tellsPlainWordingsFromHardOnes(String language, boolean hard, String wording) {
        assertThat(ReadingLevel.of(wording, new Language(language)))
                .as(wording)
                .hasValueSatisfying(
                        level -> assertThat(level.hard()).as(level.toString()).isEqualTo(hard));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Call Dr. Lee at 4:00 p.m. today. We close at 5. | 9 | 2",
                "en | Your visit is on Nov 24/Bring your card | 8 | 2",
                "es | La Dra. Ruiz le llama hoy. ¿Tiene su tarjeta? | 9 | 2"
            })
    void countsNoAbbreviationAsAnEndAndNoNumberAsAWord(String language, String wording, int words, int sentences) {
        var counts = ReadingCounts.of(wording.replace('/', '\n'), new Language(language));
        assertThat(counts.words()).isEqualTo(words);
        assertThat(counts.sentences()).isEqualTo(sentences);
    }

    @Test
    void hasNoLevelForNumbersOrAnotherLanguage() {
        assertThat(ReadingLevel.of("555-010-0199", Language.ENGLISH)).isEmpty();
        assertThat(ReadingLevel.of("Bonjour et merci", new Language("fr"))).isEmpty();
    }
}
