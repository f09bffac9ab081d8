package org.throughline.patient.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.kernel.HumanName;

/**
 * A name as words that equality can compare: accents, case, hyphens and particles (de, del, de la) gone, Jr and Sr kept
 * apart. Where the given names end is known on file and after "Surname, Given", unknown when a name was just said.
 */
public final class NameTokens {

    private static final Set<String> TITLES = Set.of("mr", "mrs", "ms", "miss", "dr", "dra", "sr", "sra", "srta", "mx");
    private static final Set<String> PARTICLES =
            Set.of("de", "del", "dela", "da", "do", "dos", "van", "von", "o", "mc", "mac", "y");
    private static final Set<String> AFTER_DE = Set.of("la", "las", "los", "lo");

    private final List<NameWord> words;
    private final OptionalInt givenWords;
    private final Optional<Generation> generation;

    private NameTokens(List<NameWord> given, List<NameWord> family, boolean divided, Optional<Generation> generation) {
        this.words = Stream.concat(given.stream(), family.stream()).toList();
        this.givenWords = divided ? OptionalInt.of(given.size()) : OptionalInt.empty();
        this.generation = generation;
    }

    public static NameTokens of(HumanName name) {
        return parted(name.given(), name.family(), true);
    }

    /** A name as somebody said or typed it; empty if it holds no word. */
    public static Optional<NameTokens> said(String name) {
        var comma = name.indexOf(',');
        var after = comma < 0 ? List.<Folding.Word>of() : withoutTitles(Folding.words(name.substring(comma + 1)));
        var onlyGeneration =
                after.stream().allMatch(word -> Generation.of(word.letters()).isPresent());
        var tokens = onlyGeneration
                ? parted(name, "", false)
                : parted(name.substring(comma + 1), name.substring(0, comma), true);
        return Optional.of(tokens).filter(some -> !some.words.isEmpty());
    }

    /** What a name on file is found by: its words and what they are short for. */
    public Set<String> keys() {
        return gathered(word -> word.names().stream());
    }

    /** What a name on file that only sounds like the one said is found by. */
    public Set<String> soundKeys() {
        return gathered(word -> word.sounds().stream());
    }

    /** Whether a given name of this one is among the words said, whole or as a nickname. */
    boolean sharesGivenNameWith(NameTokens said) {
        return words.stream()
                .limit(givenWords.orElse(words.size()))
                .anyMatch(given -> said.words.stream().anyMatch(given::sameNameAs));
    }

    List<NameWord> words() {
        return words;
    }

    /** How many of the words are given names, where that is known. */
    OptionalInt givenWords() {
        return givenWords;
    }

    Optional<Generation> generation() {
        return generation;
    }

    private Set<String> gathered(Function<NameWord, Stream<String>> part) {
        return words.stream().flatMap(part).collect(Collectors.toUnmodifiableSet());
    }

    private static NameTokens parted(String given, String family, boolean divided) {
        var givenWords = withoutTitles(Folding.words(given));
        var familyWords = new ArrayList<>(Folding.words(family));
        var generation = takeGeneration(familyWords, givenWords).or(() -> takeGeneration(givenWords, familyWords));
        return new NameTokens(joined(givenWords), joined(familyWords), divided, generation);
    }

    private static List<Folding.Word> withoutTitles(List<Folding.Word> words) {
        var kept = words;
        while (kept.size() > 1 && TITLES.contains(kept.getFirst().letters())) {
            kept = kept.subList(1, kept.size());
        }
        return new ArrayList<>(kept);
    }

    /** Takes Jr, Sr, III off the end, unless nothing else is left of the name. */
    private static Optional<Generation> takeGeneration(List<Folding.Word> words, List<Folding.Word> others) {
        if (words.isEmpty() || words.size() + others.size() < 2) {
            return Optional.empty();
        }
        var found = Generation.of(words.getLast().letters());
        found.ifPresent(generation -> words.removeLast());
        return found;
    }

    private static List<NameWord> joined(List<Folding.Word> words) {
        var joined = new ArrayList<NameWord>();
        var pending = "";
        for (int at = 0; at < words.size(); at++) {
            var word = words.get(at).letters();
            var particle = PARTICLES.contains(word) || (!pending.isEmpty() && AFTER_DE.contains(word));
            if (particle && at + 1 < words.size()) {
                pending += word;
            } else {
                joined.add(NameWord.of(words.get(at), pending + word));
                pending = "";
            }
        }
        return joined;
    }
}
