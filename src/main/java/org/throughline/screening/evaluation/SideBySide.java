package org.throughline.screening.evaluation;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.screening.Screening;
import org.throughline.screening.Tier;

/** The same texts screened in several ways, so that it is seen what each part adds. */
record SideBySide(Map<String, ScreeningEvaluation> ways) {

    static SideBySide of(Map<String, Screening> ways, List<LabelledText> texts) {
        var evaluations = new LinkedHashMap<String, ScreeningEvaluation>();
        ways.forEach((name, screening) -> evaluations.put(name, ScreeningEvaluation.of(screening, texts)));
        return new SideBySide(evaluations);
    }

    /** The simple searches that anything must beat: words everybody knows, and the list on the first line only. */
    static Map<String, Screening> simple(Screening list) {
        var ways = new LinkedHashMap<String, Screening>();
        ways.put("twenty words", new TwentyWords());
        ways.put("list, first line", (text, hint) -> list.screen(firstLine(text), hint));
        return ways;
    }

    private static String firstLine(String text) {
        int end = text.strip().indexOf('\n');
        return end < 0 ? text : text.strip().substring(0, end);
    }

    void print(PrintWriter out) {
        out.println("Side by side, in %: emergencies found as one / no emergency, flagged as one /"
                + " not administrative, flagged / administrative, flagged");
        var first = ways.values().iterator().next();
        first.bySource().keySet().forEach(source -> {
            out.printf("  %s%n", source);
            ways.forEach((name, evaluation) -> out.printf(
                    "    %-18s %s%n",
                    name, said(Optional.ofNullable(evaluation.bySource().get(source)))));
        });
        out.println();
    }

    private static String said(Optional<ScreeningCounts> counted) {
        return counted.map(counts -> String.join(
                        " / ",
                        percent(counts.raised(Expected.EMERGENCY, Tier.EMERGENCY)),
                        percent(counts.falseEmergencies()),
                        percent(counts.clinicalFound()),
                        percent(counts.falseFlags())))
                .orElse("");
    }

    private static String percent(Share share) {
        return share.of() == 0 ? "    –" : String.format(java.util.Locale.ROOT, "%5.1f", 100 * share.value());
    }
}
