package org.throughline.screening;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.FilteredBreakIteratorBuilder;
import com.ibm.icu.text.RuleBasedBreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.throughline.kernel.Language;

/**
 * What the reading formulas count. Words are those written in letters: a time, a date or a phone number is neither easy nor
 * hard. A sentence is what ICU takes for one, so that "Dr. Lee" does not end it; a line of its own is one.
 */
record ReadingCounts(int words, int sentences, int syllables) {

    /** What a practice writes and ICU's own list of abbreviations has not. */
    private static final List<String> ABBREVIATED =
            List.of("Dr.", "Dra.", "Drs.", "Mr.", "Sr.", "Sra.", "Srta.", "Ud.", "Uds.", "St.", "Ave.", "Apt.");

    static ReadingCounts of(String text, Language language) {
        ToIntFunction<String> syllables =
                language.equals(Language.SPANISH) ? SpanishSyllables::in : new EnglishSyllables()::in;
        int words = 0;
        int sentences = 0;
        int spoken = 0;
        for (var sentence : sentences(text, language)) {
            var read = words(sentence, language);
            words += read.size();
            sentences += read.isEmpty() ? 0 : 1;
            spoken += read.stream().mapToInt(syllables).sum();
        }
        return new ReadingCounts(words, sentences, spoken);
    }

    double wordsPerSentence() {
        return (double) words / sentences;
    }

    double syllablesPerWord() {
        return (double) syllables / words;
    }

    private static List<String> sentences(String text, Language language) {
        var builder = FilteredBreakIteratorBuilder.getInstance(ULocale.forLocale(language.locale()));
        ABBREVIATED.forEach(builder::suppressBreakAfter);
        var plain = BreakIterator.getSentenceInstance(language.locale());
        return pieces(text, builder.wrapIteratorWithFilter(plain), false);
    }

    private static List<String> words(String sentence, Language language) {
        return pieces(sentence, BreakIterator.getWordInstance(language.locale()), true);
    }

    private static List<String> pieces(String text, BreakIterator breaks, boolean inLetters) {
        var pieces = new ArrayList<String>();
        breaks.setText(text);
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            if (!inLetters || isWord(breaks.getRuleStatus())) {
                pieces.add(text.substring(start, end));
            }
            start = end;
        }
        return pieces;
    }

    private static boolean isWord(int status) {
        return status >= RuleBasedBreakIterator.WORD_LETTER && status < RuleBasedBreakIterator.WORD_LETTER_LIMIT;
    }
}
