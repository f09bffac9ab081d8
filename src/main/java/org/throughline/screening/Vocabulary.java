package org.throughline.screening;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The words patterns are made of, numbered, and which of them a word of a text stands for, misspelled or not. */
final class Vocabulary {

    private static final int LONG_ENOUGH_TO_MISSPELL = 7;
    private static final int LONG_ENOUGH_TO_SOUND_OUT = 5;
    private static final int LONGEST_NUMBER = 6;
    private static final int LONGEST_WORD = 40;
    private static final String NUMBER = "#";
    private static final String AT_LEAST = ">";

    private final Map<String, Integer> terms = new HashMap<>();
    private final Map<String, Set<Integer>> sounds = new HashMap<>();
    private final Map<String, Set<String>> shortened = new HashMap<>();
    private final TreeMap<Integer, Integer> atLeast = new TreeMap<>();
    private final Set<String> lookalikes;

    Vocabulary(Set<String> lookalikes) {
        this.lookalikes = lookalikes;
    }

    /**
     * The number of a term: a word, the beginning of one ({@code pain*}), the end of one ({@code *itis}), any number
     * ({@code #}) or a number of at least so much ({@code >102}).
     */
    int numberOf(String term, boolean spanish) {
        int number = terms.computeIfAbsent(term, added -> terms.size());
        if (term.startsWith(AT_LEAST)) {
            atLeast.put(Integer.valueOf(term.substring(1)), number);
            return number;
        }
        boolean whole = term.indexOf('*') < 0 && !term.equals(NUMBER);
        if (whole && spanish && term.length() >= LONG_ENOUGH_TO_SOUND_OUT) {
            sounds.computeIfAbsent(SpanishSound.of(term), sound -> new HashSet<>())
                    .add(number);
        }
        if (whole && term.length() >= LONG_ENOUGH_TO_MISSPELL) {
            shortenings(term)
                    .forEach(shorter -> shortened
                            .computeIfAbsent(shorter, added -> new HashSet<>())
                            .add(term));
        }
        return number;
    }

    int size() {
        return terms.size();
    }

    /** The numbers of all terms a folded word stands for; spelling is forgiven only to a word that is no term itself. */
    int[] termsOf(String word) {
        if (word.length() > LONGEST_WORD) {
            return new int[0];
        }
        var found = new ArrayList<Integer>();
        add(found, word);
        for (int length = 2; length <= word.length(); length++) {
            add(found, word.substring(0, length) + "*");
            add(found, "*" + word.substring(word.length() - length));
        }
        if (Character.isDigit(word.codePointAt(0))) {
            add(found, NUMBER);
            addThresholds(found, word);
        } else if (found.isEmpty() && !lookalikes.contains(word)) {
            found.addAll(misspelled(word));
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    private void addThresholds(List<Integer> found, String digits) {
        if (digits.length() <= LONGEST_NUMBER) {
            found.addAll(atLeast.headMap(Integer.valueOf(digits), true).values());
        }
    }

    private void add(List<Integer> found, String term) {
        var number = terms.get(term);
        if (number != null) {
            found.add(number);
        }
    }

    private Set<Integer> misspelled(String word) {
        var meant = new HashSet<Integer>();
        if (word.length() >= LONG_ENOUGH_TO_SOUND_OUT) {
            meant.addAll(sounds.getOrDefault(SpanishSound.of(word), Set.of()));
        }
        if (word.length() >= LONG_ENOUGH_TO_MISSPELL - 1) {
            shortenings(word)
                    .flatMap(shorter -> shortened.getOrDefault(shorter, Set.of()).stream())
                    .filter(term -> OneSlip.between(word, term))
                    .forEach(term -> meant.add(terms.get(term)));
        }
        return meant;
    }

    /** The word itself and the word without each of its letters: two words one slip apart share one of these. */
    private static Stream<String> shortenings(String word) {
        return IntStream.rangeClosed(0, word.length())
                .mapToObj(at -> at == word.length() ? word : word.substring(0, at) + word.substring(at + 1))
                .distinct();
    }
}
