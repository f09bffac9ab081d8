package org.throughline.screening;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.screening.Match.Lowered;

/** Tells "no chest pain" and "chest pain last year" from chest pain now; when in doubt it is now. */
final class EmergencyLowering {

    private static final String HISTORY = "history";
    private static final String PRESENT = "present";
    private static final int FURTHEST_CUE = 5;

    private final Set<String> cues;
    private final Set<String> fillers;
    private final Phrases times;

    EmergencyLowering(Lexicon lexicon) {
        var lowering = lexicon.lowering();
        cues = Set.copyOf(lowering.negation().cues());
        fillers = new HashSet<>(lowering.negation().fillers());
        var rules = Stream.concat(
                lowering.history().rules(HISTORY), lowering.present().rules(PRESENT));
        times = new Phrases(lexicon.sets(), rules.toList(), lexicon.lookalikes());
    }

    /** The sentences that speak of the past and in no word of the present. */
    Set<Integer> pastSentences(List<Word> words) {
        var hits = times.in(words);
        var past = sentencesOf(HISTORY, hits, words);
        past.removeAll(sentencesOf(PRESENT, hits, words));
        return past;
    }

    Optional<Lowered> lowering(Phrases.Hit hit, List<Word> words, Set<Integer> pastSentences) {
        if (isDenied(hit.firstWord(), words)) {
            return Optional.of(Lowered.NEGATED);
        }
        boolean past = pastSentences.contains(words.get(hit.firstWord()).sentence());
        return past ? Optional.of(Lowered.HISTORY) : Optional.empty();
    }

    /** A denying word right before, in the same clause, with nothing but small words between. */
    private boolean isDenied(int first, List<Word> words) {
        int clause = words.get(first).clause();
        for (int at = first - 1; at >= Math.max(0, first - FURTHEST_CUE); at--) {
            var word = words.get(at);
            if (word.clause() != clause) {
                return false;
            }
            if (cues.contains(word.folded())) {
                return true;
            }
            if (!fillers.contains(word.folded())) {
                return false;
            }
        }
        return false;
    }

    private static Set<Integer> sentencesOf(String rule, List<Phrases.Hit> hits, List<Word> words) {
        return hits.stream()
                .filter(hit -> hit.rule().equals(rule))
                .map(hit -> words.get(hit.firstWord()).sentence())
                .collect(Collectors.toCollection(HashSet::new));
    }
}
