package org.throughline.screening;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.throughline.kernel.Language;

/** The list of words that raise a message, as it stands in {@code screening/lexicon.yaml}. */
record Lexicon(
        String version,
        String review,
        Map<String, List<String>> sets,
        List<String> lookalikes,
        List<Concept> concepts,
        Lowering lowering) {

    /** What a message may speak of, and how high that raises it. */
    record Concept(String code, Tier tier, List<String> en, List<String> es) {

        Stream<Phrases.Rule> rules() {
            return Stream.of(
                    new Phrases.Rule(code + ".en", Language.ENGLISH, en),
                    new Phrases.Rule(code + ".es", Language.SPANISH, es));
        }
    }

    /** Words that say an emergency is not there, or was long ago. */
    record Lowering(Negation negation, Cues history, Cues present) {}

    /** Words that deny what follows, and those that may stand between. */
    record Negation(List<String> cues, List<String> fillers) {}

    /** Patterns that place an event in time. */
    record Cues(List<String> en, List<String> es) {

        Stream<Phrases.Rule> rules(String id) {
            return Stream.of(new Phrases.Rule(id, Language.ENGLISH, en), new Phrases.Rule(id, Language.SPANISH, es));
        }
    }

    static Lexicon read() {
        return ListFile.read("lexicon.yaml", Lexicon.class);
    }

    Phrases phrases() {
        return new Phrases(sets, concepts.stream().flatMap(Concept::rules).toList(), lookalikes);
    }
}
