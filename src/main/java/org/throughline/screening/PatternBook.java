package org.throughline.screening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.throughline.kernel.Language;

/** Turns written patterns into patterns that can be looked for. */
final class PatternBook {

    private static final Map<String, Integer> GAPS = Map.of("..", 5, "+", 5, "++", 12);
    private static final int USUAL_GAP = 1;

    private final Map<String, List<String>> sets;
    private final Vocabulary vocabulary;

    PatternBook(Map<String, List<String>> sets, Vocabulary vocabulary) {
        this.sets = sets;
        this.vocabulary = vocabulary;
    }

    /** The patterns of a rule; one that may stand in either order becomes two. */
    List<Pattern> read(Phrases.Rule rule) {
        boolean spanish = rule.language().equals(Language.SPANISH);
        var patterns = new ArrayList<Pattern>();
        for (var written : rule.patterns()) {
            for (var order : orders(List.of(written.strip().split("\\s+")))) {
                patterns.add(new Pattern(rule.id(), written, places(order, spanish)));
            }
        }
        return patterns;
    }

    private static List<List<String>> orders(List<String> parts) {
        int either = Math.max(parts.indexOf("+"), parts.indexOf("++"));
        if (either < 0) {
            return List.of(parts);
        }
        var left = parts.subList(0, either);
        var right = parts.subList(either + 1, parts.size());
        return List.of(parts, joined(right, parts.get(either), left));
    }

    private static List<String> joined(List<String> before, String between, List<String> after) {
        var all = new ArrayList<>(before);
        all.add(between);
        all.addAll(after);
        return all;
    }

    private List<Place> places(List<String> parts, boolean spanish) {
        var places = new ArrayList<Place>();
        int gap = USUAL_GAP;
        for (var part : parts) {
            if (GAPS.containsKey(part)) {
                gap = GAPS.get(part);
            } else {
                places.add(place(part, gap, spanish));
                gap = USUAL_GAP;
            }
        }
        if (places.isEmpty()) {
            throw new IllegalArgumentException("a pattern without words");
        }
        return List.copyOf(places);
    }

    private Place place(String part, int gap, boolean spanish) {
        var single = new BitSet();
        var rows = new ArrayList<int[]>();
        Arrays.stream(part.split("\\|", -1))
                .flatMap(choice -> choices(choice).stream())
                .forEach(choice -> {
                    var row = Arrays.stream(choice.split("_", -1))
                            .mapToInt(term -> numberOf(term, spanish))
                            .toArray();
                    if (row.length == 1) {
                        single.set(row[0]);
                    } else {
                        rows.add(row);
                    }
                });
        return new Place(gap, single, List.copyOf(rows));
    }

    private List<String> choices(String choice) {
        if (!choice.startsWith("@")) {
            return List.of(choice);
        }
        var set = sets.get(choice.substring(1));
        if (set == null) {
            throw new IllegalArgumentException("no such set of words: " + choice);
        }
        return set;
    }

    private int numberOf(String term, boolean spanish) {
        if (!term.matches("#|>[0-9]+|\\*?[a-z0-9]+\\*?")) {
            throw new IllegalArgumentException("not a folded word: '" + term + "'");
        }
        return vocabulary.numberOf(term, spanish);
    }
}
