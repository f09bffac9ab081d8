package org.throughline.screening;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.throughline.kernel.Language;
import org.throughline.platform.shipped.ShippedList;

/** Finds asked-for opt-out words by the written list. */
@Component
class ListedOptOutChecks implements OptOutChecks {

    private static final String ASKS = "asks";

    private final Set<String> between;
    private final Phrases phrases;

    ListedOptOutChecks() {
        var list = ShippedList.read("/screening/opt-out.yaml", OptOutList.class);
        between = list.between();
        phrases = new Phrases(
                list.sets(),
                List.of(
                        new Phrases.Rule(ASKS, Language.ENGLISH, list.en()),
                        new Phrases.Rule(ASKS, Language.SPANISH, list.es())),
                List.of());
    }

    /** The list as it stands in {@code screening/opt-out.yaml}. */
    record OptOutList(
            String version, Set<String> between, Map<String, List<String>> sets, List<String> en, List<String> es) {}

    @Override
    public List<Asked> check(String wording, Optional<String> suffix) {
        var text = suffix.map(String::strip)
                .filter(wording.strip()::endsWith)
                .map(ending -> wording.substring(0, wording.lastIndexOf(ending)))
                .orElse(wording);
        var words = Words.of(text);
        return phrases.in(words).stream()
                .filter(hit -> meansTheWord(hit, words, text))
                .map(hit -> asked(hit, words, text))
                .toList();
    }

    /** "Reply CANCEL" and "reply with stop" ask for the word; "reply if you want to cancel" asks for an answer. */
    private boolean meansTheWord(Phrases.Hit hit, List<Word> words, String text) {
        var word = written(words.get(hit.endWord() - 1), text);
        boolean stressed = word.equals(word.toUpperCase(Locale.ROOT));
        return stressed
                || words.subList(hit.firstWord() + 1, hit.endWord() - 1).stream()
                        .map(Word::folded)
                        .allMatch(between::contains);
    }

    private static Asked asked(Phrases.Hit hit, List<Word> words, String text) {
        return new Asked(written(words.get(hit.endWord() - 1), text), hit.start(), hit.end());
    }

    private static String written(Word word, String text) {
        return text.substring(word.start(), word.end());
    }
}
