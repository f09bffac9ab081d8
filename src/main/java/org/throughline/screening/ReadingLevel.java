package org.throughline.screening;

import java.util.Optional;
import org.throughline.kernel.Language;

/**
 * How hard a wording is to read, by the published formula of its language. The formulas were made for samples of a hundred
 * words and more; of a short message they say little, so {@link #words} stands beside the level.
 */
public sealed interface ReadingLevel {

    /** The longest sentence and the hardest word may say more than the level of a wording shorter than this. */
    int SHORT = 30;

    int words();

    /** Harder than a practice should write to its patients: above grade 8, or below the INFLESZ band "normal". */
    boolean hard();

    /** The level of a wording; empty where nothing is to be read, or in a language without a formula here. */
    static Optional<ReadingLevel> of(String text, Language language) {
        if (!language.spokenByTheProduct()) {
            return Optional.empty();
        }
        var counts = ReadingCounts.of(text, language);
        return counts.words() == 0
                ? Optional.empty()
                : Optional.of(language.equals(Language.SPANISH) ? Spanish.of(counts) : English.of(counts));
    }

    /**
     * English by the Flesch-Kincaid grade: 0.39 × words per sentence + 11.8 × syllables per word − 15.59 (Kincaid, Fishburne,
     * Rogers and Chissom, <i>Derivation of new readability formulas for Navy enlisted personnel</i>, Research Branch Report
     * 8-75, 1975).
     */
    record English(int words, double grade) implements ReadingLevel {

        private static final double HARDEST_GRADE = 8;

        static English of(ReadingCounts counts) {
            return new English(
                    counts.words(), 0.39 * counts.wordsPerSentence() + 11.8 * counts.syllablesPerWord() - 15.59);
        }

        @Override
        public boolean hard() {
            return grade > HARDEST_GRADE;
        }
    }

    /**
     * Spanish by two adaptations of Flesch. Fernández Huerta: 206.84 − 0.60 P − 1.02 F, where P counts the syllables of a
     * <em>hundred</em> words and F the words of one sentence (<i>Medidas sencillas de lecturabilidad</i>, Consigna 214, 1959).
     * Many copies read P as the syllables of one word, or F as the sentences of a hundred, and then every text is easy.
     * Flesch-Szigriszt: 206.835 − 62.3 × syllables per word − words per sentence (Szigriszt Pazos, <i>Sistemas predictivos
     * de legibilidad del mensaje escrito: fórmula de perspicuidad</i>, 1993), read by the INFLESZ scale.
     */
    record Spanish(int words, double fernandezHuerta, double perspicuity) implements ReadingLevel {

        static Spanish of(ReadingCounts counts) {
            double syllablesOfAHundred = 100 * counts.syllablesPerWord();
            return new Spanish(
                    counts.words(),
                    206.84 - 0.60 * syllablesOfAHundred - 1.02 * counts.wordsPerSentence(),
                    206.835 - 62.3 * counts.syllablesPerWord() - counts.wordsPerSentence());
        }

        public Inflesz inflesz() {
            return Inflesz.of(perspicuity);
        }

        @Override
        public boolean hard() {
            return inflesz().compareTo(Inflesz.NORMAL) < 0;
        }
    }

    /**
     * The bands for health texts in Spanish, hardest first (Barrio-Cantalejo and others, <i>Validación de la Escala INFLESZ
     * para evaluar la legibilidad de los textos dirigidos a pacientes</i>, Anales del Sistema Sanitario de Navarra 31, 2008).
     */
    enum Inflesz {
        VERY_HARD(Double.NEGATIVE_INFINITY),
        SOMEWHAT_HARD(40),
        NORMAL(55),
        FAIRLY_EASY(65),
        VERY_EASY(80);

        private final double from;

        Inflesz(double from) {
            this.from = from;
        }

        static Inflesz of(double perspicuity) {
            var band = VERY_HARD;
            for (var next : values()) {
                band = perspicuity >= next.from ? next : band;
            }
            return band;
        }
    }
}
