package org.throughline.playbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.throughline.screening.Phrases;

/** Suggests moments by the words of the written list. */
@Component
class WordSuggestions implements MomentSuggestions {

    private static final int CLEAR = 3;
    private static final int HINT = 1;
    private static final int ENOUGH = 3;

    private final Phrases clear;
    private final Phrases hints;

    private final Playbook playbook;

    WordSuggestions(Playbook playbook) {
        this.playbook = playbook;
        var list = SuggestionList.read();
        clear = phrases(
                list,
                list.moments().stream()
                        .flatMap(SuggestionList.Entry::clearRules)
                        .toList());
        hints = phrases(
                list,
                list.moments().stream().flatMap(SuggestionList.Entry::hintRules).toList());
    }

    private static Phrases phrases(SuggestionList list, List<Phrases.Rule> rules) {
        return new Phrases(list.sets(), rules, List.of());
    }

    @Override
    public List<Suggestion> suggest(String text) {
        var found = new LinkedHashMap<String, Suggestion>();
        count(clear.in(text), CLEAR, text, found);
        count(hints.in(text), HINT, text, found);
        if (found.isEmpty()) {
            return List.of();
        }
        var used = playbook.moments().stream().map(Moment::code).collect(Collectors.toSet());
        return found.values().stream()
                .filter(suggestion -> suggestion.score() >= ENOUGH && used.contains(suggestion.moment()))
                .sorted(Comparator.comparingInt(Suggestion::score).reversed())
                .toList();
    }

    /** Saying the same thing twice is no more reason than saying it once. */
    private static void count(List<Phrases.Hit> hits, int worth, String text, Map<String, Suggestion> found) {
        var counted = new HashSet<String>();
        for (var hit : hits) {
            if (counted.add(hit.rule() + hit.pattern())) {
                var words = List.of(text.substring(hit.start(), hit.end()));
                found.merge(
                        hit.rule(),
                        new Suggestion(new MomentCode(hit.rule()), worth, words),
                        WordSuggestions::together);
            }
        }
    }

    private static Suggestion together(Suggestion one, Suggestion other) {
        var words = new ArrayList<>(one.words());
        words.addAll(other.words());
        return new Suggestion(one.moment(), one.score() + other.score(), words);
    }
}
