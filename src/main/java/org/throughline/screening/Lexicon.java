package org.throughline.screening;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.kernel.Language;
import org.throughline.platform.shipped.ShippedList;

/** The list of words that raise a message, as it stands in {@code screening/lexicon.yaml}. */
record Lexicon(
        String version,
        String review,
        Map<String, List<String>> sets,
        List<String> lookalikes,
        List<Concept> concepts,
        List<Signal> signals,
        Cues idioms,
        Lowering lowering) {

    static final String IDIOM = "idiom";

    /**
     * What a message may speak of, and how high that raises it.
     *
     * @param sign what it calls for beside its tier, if anything
     * @param source the page that says it is a sign, or that a clinician must verify it
     * @param reviewer the clinician who reviewed the words, or that nobody has yet
     */
    record Concept(
            String code,
            Tier tier,
            Optional<Sign> sign,
            String source,
            String reviewer,
            List<String> en,
            List<String> es) {

        Stream<Phrases.Rule> rules() {
            return Stream.of(
                    new Phrases.Rule(code + ".en", Language.ENGLISH, en),
                    new Phrases.Rule(code + ".es", Language.SPANISH, es));
        }
    }

    /**
     * Words that raise nothing and still call for something.
     *
     * @param alone whether they count only where the message says nothing else, as "stop" does
     */
    record Signal(Sign sign, boolean alone, List<String> en, List<String> es) {

        /** Its name among the rules of the list. */
        String code() {
            return "sign." + sign.name().toLowerCase(Locale.ROOT) + (alone ? ".alone" : "");
        }

        Stream<Phrases.Rule> rules() {
            return Stream.of(
                    new Phrases.Rule(code(), Language.ENGLISH, en), new Phrases.Rule(code(), Language.SPANISH, es));
        }
    }

    /** Words that say an emergency is not there, or was long ago. */
    record Lowering(Negation negation, Cues history, Cues present) {}

    /** Words that deny what follows, and those that may stand between. */
    record Negation(List<String> cues, List<String> fillers) {}

    /** Patterns that tell what other words mean. */
    record Cues(List<String> en, List<String> es) {

        Stream<Phrases.Rule> rules(String id) {
            return Stream.of(new Phrases.Rule(id, Language.ENGLISH, en), new Phrases.Rule(id, Language.SPANISH, es));
        }
    }

    static Lexicon read() {
        return ShippedList.read("/screening/lexicon.yaml", Lexicon.class);
    }

    Phrases phrases() {
        var rules = Stream.concat(
                concepts.stream().flatMap(Concept::rules), signals.stream().flatMap(Signal::rules));
        return new Phrases(sets, Stream.concat(rules, idioms.rules(IDIOM)).toList(), lookalikes);
    }
}
