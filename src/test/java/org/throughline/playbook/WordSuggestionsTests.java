package org.throughline.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.playbook.content.DefaultPlaybook;

/** Which moment a text speaks of, as people write it in both languages. */
class WordSuggestionsTests {

    private static final WordSuggestions SUGGESTIONS = new WordSuggestions(DefaultPlaybook.SHIPPED);

    @ParameterizedTest
    @CsvFileSource(resources = "/playbook/suggested.csv", numLinesToSkip = 1)
    void suggestsTheMoment(String moment, String text) {
        assertThat(SUGGESTIONS.suggest(text))
                .as(text)
                .first()
                .extracting(suggestion -> suggestion.moment().value())
                .isEqualTo(moment);
    }

    @Test
    void suggestsNothingThatThePracticeDoesNotUse() {
        var refill = new MomentCode("refill_request");
        var without = new WordSuggestions(DefaultPlaybook.SHIPPED.with(List.of(), Set.of(refill)));

        assertThat(SUGGESTIONS.suggest("I need a refill")).extracting("moment").contains(refill);
        assertThat(without.suggest("I need a refill")).extracting("moment").doesNotContain(refill);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ok", "gracias", "hello?", "Buenas tardes", "my name is Ana"})
    void suggestsNothingWithoutReason(String text) {
        assertThat(SUGGESTIONS.suggest(text)).isEmpty();
    }

    @Test
    void saysWhichWordsSpeakForIt() {
        var suggestion = SUGGESTIONS
                .suggest("Hola, se me acabó la medicina y no tengo más")
                .getFirst();

        assertThat(suggestion.moment()).isEqualTo(new MomentCode("refill_request"));
        assertThat(suggestion.words()).contains("acabó la medicina");
        assertThat(suggestion.toString()).doesNotContain("medicina");
    }
}
