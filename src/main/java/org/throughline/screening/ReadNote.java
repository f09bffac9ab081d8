package org.throughline.screening;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A field of a note, read: which of its words are hollow, and what the others tell.
 *
 * @param hits what the list found in it
 * @param hollow the words that stand in a hollow phrase
 * @param general words that carry nothing by themselves
 */
record ReadNote(String text, List<Word> words, List<Phrases.Hit> hits, BitSet hollow, Set<String> general) {

    private static final int FEWEST_WORDS_SAID = 2;
    private static final java.util.regex.Pattern QUOTED = java.util.regex.Pattern.compile("[\"“«]([^\"”»]+)[\"”»]");

    static ReadNote of(String text, Phrases phrases, Set<String> general) {
        var words = Words.of(text);
        var hits = phrases.in(words);
        var hollow = new BitSet();
        hits.stream()
                .filter(hit -> hit.rule().startsWith(NoteList.HOLLOW))
                .forEach(hit -> hollow.set(hit.firstWord(), hit.endWord()));
        return new ReadNote(text, words, hits, hollow, general);
    }

    /** A hollow phrase may look like a result; what stands inside of one tells nothing. */
    boolean says(String rule) {
        return hits.stream()
                .filter(hit -> hit.rule().equals(rule))
                .anyMatch(hit -> hollow.nextClearBit(hit.firstWord()) < hit.endWord());
    }

    boolean isHollow() {
        return !hollow.isEmpty();
    }

    /** The first hollow words up to one that says more, or all words. */
    String hollowWords() {
        int first = hollow.nextSetBit(0);
        if (first < 0) {
            return text.strip();
        }
        int last = hollow.nextClearBit(first) - 1;
        return text.substring(words.get(first).start(), words.get(last).end());
    }

    /** A number outside of hollow phrases: a time, a date, a reference. */
    boolean hasNumber() {
        return outside().anyMatch(word -> Character.isDigit(word.folded().codePointAt(0)));
    }

    /** How many words carry something. */
    long carrying() {
        return outside().filter(word -> !general.contains(word.folded())).count();
    }

    /** What somebody said, between quotation marks. */
    boolean quotes() {
        return QUOTED.matcher(text)
                .results()
                .anyMatch(said -> Words.of(said.group(1)).size() >= FEWEST_WORDS_SAID);
    }

    private Stream<Word> outside() {
        return IntStream.range(0, words.size()).filter(at -> !hollow.get(at)).mapToObj(words::get);
    }
}
