package org.throughline.screening;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Words with their syllables counted by hand. */
class SyllablesTests {

    @ParameterizedTest
    @CsvFileSource(resources = "/screening/syllables-en.csv", numLinesToSkip = 1)
    void countsEnglishWords(String word, int syllables) {
        assertThat(new EnglishSyllables().in(word)).as(word).isEqualTo(syllables);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/screening/syllables-es.csv", numLinesToSkip = 1)
    void countsSpanishWords(String word, int syllables) {
        assertThat(SpanishSyllables.in(word)).as(word).isEqualTo(syllables);
    }
}
