package org.throughline.screening;

import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * A field of a note, read: which of its words are hollow, and what the others tell.
 *
 * @param hits what the list found in it
 * @param hollow the words that stand in a hollow phrase
 * @param general words that carry nothing by themselves
 */
record ReadNote(String text, List<Word> words, List<Phrases.Hit> hits, BitSet hollow, Set<String> general) {

    private static final int FEWEST_WORDS_SAID = 2;

    static ReadNote of(String text, Phrases phrases, Set<String> general) {
        var words = Words.of(text);
        var hits = phrases.in(words);
        var hollow = new BitSet();
        hits.stream()
                .filter(hit -> hit.rule().equals(NoteList.HOLLOW))
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

    /** The words of the first hollow phrase, or all of them. */
    String hollowWords() {
        return hits.stream()
                .filter(hit -> hit.rule().equals(NoteList.HOLLOW))
                .findFirst()
                .map(hit -> text.substring(hit.start(), hit.end()))
                .orElse(text.strip());
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
        return java.util.regex.Pattern.compile("[\"“«]([^\"”»]+)[\"”»]")
                .matcher(text)
                .results()
                .anyMatch(said -> Words.of(said.group(1)).size() >= FEWEST_WORDS_SAID);
    }

    private java.util.stream.Stream<Word> outside() {
        return java.util.stream.IntStream.range(0, words.size())
                .filter(at -> !hollow.get(at))
                .mapToObj(words::get);
    }
}
