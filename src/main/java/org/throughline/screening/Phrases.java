package org.throughline.screening;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.throughline.kernel.Language;

/**
 * Finds written patterns in a text, forgiving accents, apostrophes, small gaps and slips of spelling. The pattern's
 * notation is described at the top of {@code screening/lexicon.yaml}. One instance may be used by many threads.
 */
public final class Phrases {

    /** Patterns that mean one thing in one language. */
    public record Rule(String id, Language language, List<String> patterns) {
        public Rule {
            patterns = List.copyOf(patterns);
        }
    }

    /**
     * Words that follow a pattern of a rule.
     *
     * @param start where they begin in the text, in chars
     * @param end where they end, exclusive
     * @param firstWord which word of the text is the first of them
     * @param endWord which word comes after them
     */
    public record Hit(String rule, String pattern, int start, int end, int firstWord, int endWord) {

        boolean liesIn(Hit other) {
            return other.firstWord <= firstWord && endWord <= other.endWord;
        }

        boolean overlaps(Hit other) {
            return firstWord < other.endWord && other.firstWord < endWord;
        }
    }

    private final Vocabulary vocabulary;
    private final Map<Integer, List<Pattern>> byFirstTerm = new HashMap<>();

    /**
     * @param sets words that patterns name with {@code @}
     * @param lookalikes words never to be taken for a misspelling
     */
    public Phrases(Map<String, List<String>> sets, Collection<Rule> rules, Collection<String> lookalikes) {
        vocabulary = new Vocabulary(Set.copyOf(lookalikes));
        var book = new PatternBook(sets, vocabulary);
        rules.stream().flatMap(rule -> book.read(rule).stream()).forEach(this::index);
    }

    /** Everything found, in the text's order; words that follow two patterns of one rule count once. */
    public List<Hit> in(String text) {
        return in(Words.of(text));
    }

    List<Hit> in(List<Word> words) {
        return once(all(words));
    }

    /** Everything found, once for each word it begins at, so that none hides another that is to be judged by itself. */
    List<Hit> all(List<Word> words) {
        var text = ReadText.of(words, vocabulary);
        var found = new ArrayList<Hit>();
        for (int start = 0; start < text.length(); start++) {
            var rules = new HashSet<String>();
            beginningAt(start, text).stream()
                    .filter(hit -> rules.add(hit.rule()))
                    .forEach(found::add);
        }
        return found;
    }

    /** Of hits that overlap in words and follow the same rule, the first in the order given. */
    static List<Hit> once(List<Hit> hits) {
        var taken = new HashMap<String, BitSet>();
        return hits.stream()
                .filter(hit -> takes(hit, taken.computeIfAbsent(hit.rule(), rule -> new BitSet())))
                .toList();
    }

    private static boolean takes(Hit hit, BitSet words) {
        int next = words.nextSetBit(hit.firstWord());
        boolean free = next < 0 || next >= hit.endWord();
        if (free) {
            words.set(hit.firstWord(), hit.endWord());
        }
        return free;
    }

    private List<Hit> beginningAt(int start, ReadText text) {
        return IntStream.of(text.terms().get(start))
                .mapToObj(term -> byFirstTerm.getOrDefault(term, List.of()))
                .flatMap(List::stream)
                .flatMap(pattern ->
                        pattern.endFrom(text, start).stream().mapToObj(end -> hit(pattern, start, end, text)))
                .toList();
    }

    private static Hit hit(Pattern pattern, int start, int end, ReadText text) {
        var words = text.words();
        return new Hit(
                pattern.rule(),
                pattern.written(),
                words.get(start).start(),
                words.get(end - 1).end(),
                start,
                end);
    }

    private void index(Pattern pattern) {
        var place = pattern.first();
        IntStream.concat(place.single().stream(), place.rows().stream().mapToInt(row -> row[0]))
                .distinct()
                .forEach(term -> byFirstTerm
                        .computeIfAbsent(term, added -> new ArrayList<>())
                        .add(pattern));
    }
}
