package org.throughline.screening;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.throughline.kernel.Language;
import org.throughline.screening.Match.Lowered;
import org.throughline.screening.Screened.NeedsPerson;

/** Screening by the written list: the floor that is always on. */
@Component("screeningByList")
class LexiconScreening implements Screening {

    private static final Logger LOG = LoggerFactory.getLogger(LexiconScreening.class);

    private final String version;
    private final Map<String, Lexicon.Concept> concepts;
    private final Map<String, Lexicon.Signal> signals;
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
        this.signals = lexicon.signals().stream().collect(Collectors.toMap(Lexicon.Signal::code, signal -> signal));
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
        var hits = meant(phrases.all(words));
        var matches = matches(text, words, hits);
        var tier = matches.stream().map(Match::tier).reduce(Tier.NONE, Tier::raisedTo);
        var found = language(text, words, hint);
        return new Screened(found.language(), tier, matches, signs(hits, words), found.needsPerson(), version);
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

    /** Without the words that lie wholly in a saying: a stroke of luck is no stroke. */
    private static List<Phrases.Hit> meant(List<Phrases.Hit> hits) {
        var idioms =
                hits.stream().filter(hit -> hit.rule().equals(Lexicon.IDIOM)).toList();
        return hits.stream()
                .filter(hit -> idioms.stream().noneMatch(hit::liesIn))
                .toList();
    }

    /** What the words call for; a denied crisis is still one, for the script does no harm. */
    private Set<Sign> signs(List<Phrases.Hit> hits, List<Word> words) {
        var signs = EnumSet.noneOf(Sign.class);
        for (var hit : hits) {
            Optional.ofNullable(concepts.get(hit.rule()))
                    .flatMap(Lexicon.Concept::sign)
                    .ifPresent(signs::add);
            Optional.ofNullable(signals.get(hit.rule()))
                    .filter(signal -> !signal.alone() || isAllOf(words, hit))
                    .map(Lexicon.Signal::sign)
                    .ifPresent(signs::add);
        }
        return signs;
    }

    /** Whether the message says nothing else. */
    private static boolean isAllOf(List<Word> words, Phrases.Hit hit) {
        return hit.firstWord() == 0 && hit.endWord() == words.size();
    }

    /** A denied or past emergency hides none that overlaps it: "not allergic, but my tongue is swelling" is one now. */
    private List<Match> matches(String text, List<Word> words, List<Phrases.Hit> hits) {
        var past = lowering.pastSentences(words);
        var lowered = new HashMap<Phrases.Hit, Optional<Lowered>>();
        hits.stream().filter(this::isEmergency).forEach(hit -> lowered.put(hit, lowering.lowering(hit, words, past)));
        var raisedFirst = hits.stream()
                .filter(hit -> concepts.containsKey(hit.rule()))
                .sorted(Comparator.comparing(
                        hit -> lowered.getOrDefault(hit, Optional.empty()).isPresent()))
                .toList();
        return Phrases.once(raisedFirst).stream()
                .map(hit -> match(text, hit, lowered.getOrDefault(hit, Optional.empty())))
                .sorted(Comparator.comparing(Match::tier).reversed().thenComparingInt(Match::start))
                .toList();
    }

    private boolean isEmergency(Phrases.Hit hit) {
        return Optional.ofNullable(concepts.get(hit.rule()))
                .filter(concept -> concept.tier() == Tier.EMERGENCY)
                .isPresent();
    }

    private Match match(String text, Phrases.Hit hit, Optional<Lowered> lowered) {
        var concept = Objects.requireNonNull(concepts.get(hit.rule()));
        var words = text.substring(hit.start(), hit.end());
        var rule = hit.rule() + ": " + hit.pattern();
        var tier = lowered.isPresent() ? Tier.SAME_DAY : concept.tier();
        return new Match(hit.start(), hit.end(), words, concept.code(), rule, tier, lowered, version);
    }
}
