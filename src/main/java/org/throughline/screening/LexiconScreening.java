package org.throughline.screening;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.throughline.kernel.Language;
import org.throughline.screening.Match.Lowered;
import org.throughline.screening.Screened.NeedsPerson;

/** Screening by the written list: the floor that is always on. */
@Component
class LexiconScreening implements Screening {

    private static final Logger LOG = LoggerFactory.getLogger(LexiconScreening.class);

    private final String version;
    private final Map<String, Lexicon.Concept> concepts;
    private final Phrases phrases;
    private final EmergencyLowering lowering;
    private final LanguageFinder languages;

    LexiconScreening() {
        this(Lexicon.read(), LanguageFinder.withTheModel());
    }

    LexiconScreening(Lexicon lexicon, LanguageFinder languages) {
        this.version = lexicon.version();
        this.concepts = lexicon.concepts().stream()
                .flatMap(concept -> concept.rules().map(rule -> Map.entry(rule.id(), concept)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        this.phrases = lexicon.phrases();
        this.lowering = new EmergencyLowering(lexicon);
        this.languages = languages;
    }

    @Override
    public Screened screen(String text, Optional<Language> hint) {
        try {
            return read(text, Words.of(text), hint);
        } catch (RuntimeException broken) {
            // A reader that fails must not look like a text without flags; the text itself stays out of the log.
            LOG.error("screening failed: {}", broken.getClass().getName());
            return new Screened(Language.UNKNOWN, Tier.NONE, List.of(), Optional.of(NeedsPerson.FAILED), version);
        }
    }

    private Screened read(String text, List<Word> words, Optional<Language> hint) {
        if (words.isEmpty()) {
            return new Screened(Language.UNKNOWN, Tier.NONE, List.of(), Optional.of(NeedsPerson.EMPTY), version);
        }
        var matches = matches(text, words);
        var tier = matches.stream().map(Match::tier).reduce(Tier.NONE, Tier::raisedTo);
        var found = language(text, words, hint);
        return new Screened(found.language(), tier, matches, found.needsPerson(), version);
    }

    /** What the list found stands even when the language cannot be told. */
    private LanguageFinder.Found language(String text, List<Word> words, Optional<Language> hint) {
        try {
            return languages.find(text, words, hint);
        } catch (RuntimeException broken) {
            LOG.error("language detection failed: {}", broken.getClass().getName());
            return new LanguageFinder.Found(Language.UNKNOWN, Optional.of(NeedsPerson.FAILED));
        }
    }

    private List<Match> matches(String text, List<Word> words) {
        var past = lowering.pastSentences(words);
        Function<Phrases.Hit, Match> match = hit -> {
            var concept = Objects.requireNonNull(concepts.get(hit.rule()));
            return concept.tier() == Tier.EMERGENCY
                    ? match(text, hit, concept, lowering.lowering(hit, words, past))
                    : match(text, hit, concept, Optional.empty());
        };
        return phrases.in(words).stream()
                .map(match)
                .sorted(Comparator.comparing(Match::tier).reversed().thenComparingInt(Match::start))
                .toList();
    }

    private Match match(String text, Phrases.Hit hit, Lexicon.Concept concept, Optional<Lowered> lowered) {
        var words = text.substring(hit.start(), hit.end());
        var rule = hit.rule() + ": " + hit.pattern();
        var tier = lowered.isPresent() ? Tier.SAME_DAY : concept.tier();
        return new Match(hit.start(), hit.end(), words, concept.code(), rule, tier, lowered, version);
    }
}
