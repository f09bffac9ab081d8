package org.throughline.screening.evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.throughline.screening.Screening;

/** Screens labelled texts as if nothing were known of their senders, and sorts the outcome. */
record ScreeningEvaluation(List<ScreenedText> texts) {

    /** How many texts, of all lengths, are read before the clock counts, so that it does not count the start of the machine. */
    private static final int WARMING = 500;

    static ScreeningEvaluation of(Screening screening, List<LabelledText> texts) {
        int every = Math.max(1, texts.size() / WARMING);
        for (int at = 0; at < texts.size(); at += every) {
            screening.screen(texts.get(at).text(), Optional.empty());
        }
        return new ScreeningEvaluation(
                texts.stream().map(text -> screened(screening, text)).toList());
    }

    static ScreenedText screened(Screening screening, LabelledText text) {
        long start = System.nanoTime();
        var screened = screening.screen(text.text(), Optional.empty());
        return new ScreenedText(text, Expected.of(text), screened, System.nanoTime() - start);
    }

    /** Source and language, never pooled. */
    SortedMap<String, ScreeningCounts> bySource() {
        return by(LabelledText::group);
    }

    /** What is hard about the texts, per language. */
    SortedMap<String, ScreeningCounts> byKind() {
        return by(text -> text.kind().isEmpty() ? "" : text.lang() + " " + text.kind());
    }

    private SortedMap<String, ScreeningCounts> by(Function<LabelledText, String> group) {
        var groups = new TreeMap<String, ScreeningCounts>();
        texts.stream()
                .filter(text -> !group.apply(text.text()).isEmpty())
                .collect(Collectors.groupingBy(text -> group.apply(text.text())))
                .forEach((name, members) -> groups.put(name, new ScreeningCounts(members)));
        return groups;
    }

    /** Raised too low, the furthest first. */
    List<ScreenedText> worstMisses(int most) {
        return texts.stream()
                .filter(text -> text.distance() < 0)
                .sorted(Comparator.comparingInt(ScreenedText::distance)
                        .thenComparing(
                                Comparator.comparing(ScreenedText::expected).reversed()))
                .limit(most)
                .toList();
    }

    /** Administrative and raised, or raised as an emergency without being one; the furthest first. */
    List<ScreenedText> worstFalseAlarms(int most) {
        return texts.stream()
                .filter(text -> text.distance() > 0)
                .sorted(Comparator.comparingInt(ScreenedText::distance).reversed())
                .limit(most)
                .toList();
    }
}
