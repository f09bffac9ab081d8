package org.throughline.screening;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The list itself is whole. */
class LexiconTests {

    private static final Lexicon LEXICON = Lexicon.read();

    @Test
    void speaksBothLanguagesInEveryConcept() {
        assertThat(LEXICON.concepts()).hasSizeBetween(60, 80).allSatisfy(concept -> {
            assertThat(concept.en()).as(concept.code()).isNotEmpty();
            assertThat(concept.es()).as(concept.code()).isNotEmpty();
            assertThat(concept.tier()).isNotEqualTo(Tier.NONE);
            assertThat(concept.source()).as(concept.code()).isNotBlank();
            assertThat(concept.reviewer()).as(concept.code()).isNotBlank();
        });
    }

    @Test
    void namesEachConceptOnceAndSaysItsVersion() {
        assertThat(LEXICON.concepts()).extracting(Lexicon.Concept::code).doesNotHaveDuplicates();
        assertThat(LEXICON.version()).matches("\\d+\\.\\d+\\.\\d+");
    }

    @Test
    void canBeReadAsPatterns() {
        assertThat(LEXICON.phrases().in("I have chest pain")).isNotEmpty();
    }
}
