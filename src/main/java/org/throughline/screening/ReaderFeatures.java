package org.throughline.screening;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * What the second reader knows words by: the words themselves, their beginnings, pairs of them, and runs of letters, which
 * survive a misspelling and a missing accent.
 */
final class ReaderFeatures {

    private static final int BEGINNING = 5;
    private static final int LONGEST = 24;
    private static final int SHORTEST_RUN = 3;
    private static final int LONGEST_RUN = 4;
    private static final String START = "<";
    private static final String END = ">";

    private final List<String> words;
    private final List<List<String>> ofEach;

    private ReaderFeatures(List<String> words) {
        this.words = words;
        this.ofEach = words.stream().map(ReaderFeatures::ofWord).toList();
    }

    static ReaderFeatures of(List<Word> words) {
        return new ReaderFeatures(words.stream()
                .map(Word::folded)
                .map(word -> word.length() <= LONGEST ? word : word.substring(0, LONGEST))
                .toList());
    }

    /** The features of a stretch, each once; none holds a space. */
    String[] in(Segment segment) {
        var features = new LinkedHashSet<String>();
        for (int at = segment.from(); at < segment.end(); at++) {
            features.addAll(ofEach.get(at));
        }
        for (int at = segment.from(); at <= segment.end(); at++) {
            features.add("b:" + word(at - 1, segment) + "_" + word(at, segment));
        }
        for (int at = segment.from() + 1; at < segment.end(); at++) {
            features.add("s:" + word(at - 2, segment) + "_" + word(at, segment));
        }
        return features.toArray(String[]::new);
    }

    private String word(int at, Segment segment) {
        if (at < segment.from()) {
            return START;
        }
        return at < segment.end() ? words.get(at) : END;
    }

    private static List<String> ofWord(String word) {
        var features = new ArrayList<String>();
        features.add("w:" + word);
        if (word.length() > BEGINNING) {
            features.add("p:" + word.substring(0, BEGINNING));
        }
        var marked = START + word + END;
        for (int size = SHORTEST_RUN; size <= LONGEST_RUN; size++) {
            for (int at = 0; at + size <= marked.length(); at++) {
                features.add("c:" + marked.substring(at, at + size));
            }
        }
        return features;
    }
}
