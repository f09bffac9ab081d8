package org.throughline.screening.evaluation;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.throughline.screening.Tier;

/** Prints what was measured: counts, ids and rules; the texts themselves only when asked for. */
final class ScreeningReport {

    private final PrintWriter out;
    private final boolean showTexts;
    private final int worst;

    ScreeningReport(PrintWriter out, boolean showTexts, int worst) {
        this.out = out;
        this.showTexts = showTexts;
        this.worst = worst;
    }

    void print(ScreeningEvaluation evaluation) {
        out.printf("Bounds are one-sided, 95 %%, exact. Sources are not added up: they differ too much.%n%n");
        evaluation.bySource().forEach(this::source);
        if (!evaluation.byKind().isEmpty()) {
            out.println("By kind: found at the tier it has / raised at all; for look-alikes, left alone");
            evaluation.byKind().forEach(this::kind);
            out.println();
        }
        list("Raised too low", evaluation.worstMisses(worst));
        list("Raised too high", evaluation.worstFalseAlarms(worst));
        out.printf("Speed: %s%n", Speed.of(evaluation.texts()).said());
    }

    private void source(String name, ScreeningCounts counts) {
        out.printf("%s: %d texts%n", name, counts.texts().size());
        tiers(counts);
        line("administrative, flagged", counts.falseFlags().low());
        line("no emergency, flagged as one", counts.falseEmergencies().low());
        line("precision, emergency flag", counts.precision(Tier.EMERGENCY).high());
        line("precision, any flag", counts.precision(Tier.CLINICAL).high());
        line("not readable, to a person", String.format(Locale.ROOT, "%5d", counts.handedToAPerson()));
        load(counts);
        out.println();
    }

    private void tiers(ScreeningCounts counts) {
        line(
                "emergency, found as one",
                counts.raised(Expected.EMERGENCY, Tier.EMERGENCY).high());
        line(
                "emergency, same-day or more",
                counts.raised(Expected.EMERGENCY, Tier.SAME_DAY).high());
        line(
                "same-day, found or more",
                counts.raised(Expected.SAME_DAY, Tier.SAME_DAY).high());
        line(
                "clinical, found or more",
                counts.raised(Expected.CLINICAL, Tier.CLINICAL).high());
        line("not administrative, flagged", counts.clinicalFound().high());
    }

    /** The load only says something where both sides were measured. */
    private void load(ScreeningCounts counts) {
        var emergencies = counts.raised(Expected.EMERGENCY, Tier.EMERGENCY);
        var others = counts.falseEmergencies();
        if (emergencies.of() > 0 && others.of() > 0) {
            line("of 1,000 with 35 emergencies", new AlertLoad(emergencies.value(), others.value()).said());
        }
        var clinical = counts.clinicalFound();
        var admin = counts.falseFlags();
        if (clinical.of() > 0 && admin.of() > 0) {
            line("of 1,000 with 35 clinical", new AlertLoad(clinical.value(), admin.value()).said());
        }
    }

    private void kind(String name, ScreeningCounts counts) {
        var said = new StringBuilder();
        for (var expected : Expected.values()) {
            int labelled = counts.labelled(expected);
            if (labelled > 0) {
                int found = counts.raised(expected, expected.tier()).found();
                int flagged = counts.raised(expected, Tier.CLINICAL).found();
                said.append(String.format(Locale.ROOT, "  %s ", expected.name().toLowerCase(Locale.ROOT)))
                        .append(expected == Expected.ADMIN ? labelled - flagged : found + "/" + flagged)
                        .append(" of ")
                        .append(labelled);
            }
        }
        out.printf("  %-18s%s%n", name, said);
    }

    private void list(String title, List<ScreenedText> texts) {
        out.printf("%s, the worst first:%n", title);
        texts.forEach(text -> {
            out.printf(
                    "  %s: %s, raised to %s by %s%n",
                    text.text().id(),
                    text.text().label(),
                    text.screened().tier(),
                    text.rules().isEmpty() ? "no rule" : String.join("; ", text.rules()));
            if (showTexts) {
                out.printf("      %s%n", text.text().text());
            }
        });
        out.println();
    }

    private void line(String what, String said) {
        out.printf("  %-30s %s%n", what, said);
    }
}
