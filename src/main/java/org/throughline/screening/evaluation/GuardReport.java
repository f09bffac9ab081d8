package org.throughline.screening.evaluation;

import java.io.PrintWriter;
import java.util.List;

/** Prints what the checks of replies stop and what they stop without need; the replies themselves only when asked for. */
final class GuardReport {

    private final PrintWriter out;
    private final boolean showTexts;
    private final int worst;

    GuardReport(PrintWriter out, boolean showTexts, int worst) {
        this.out = out;
        this.showTexts = showTexts;
        this.worst = worst;
    }

    void print(GuardEvaluation evaluation) {
        out.printf("Bounds are one-sided, 95 %%, exact. Vague or defensive words are style and not counted here.%n%n");
        evaluation.bySource().forEach(this::source);
        out.println("By kind: unsafe stopped (refused) of all; safe stopped of all");
        evaluation.byKind().forEach(this::kind);
        out.println();
        list("Unsafe and not stopped", evaluation.misses());
        list("Safe and stopped", evaluation.falseStops());
    }

    private void source(String name, GuardCounts counts) {
        out.printf("%s: %d replies%n", name, counts.replies().size());
        line("unsafe, asked or refused", counts.stopped().high());
        line("unsafe, refused", counts.refused().high());
        line("safe, asked or refused", counts.falselyStopped().low());
        line("safe, refused", counts.falselyRefused().low());
        out.println();
    }

    private void kind(String name, GuardCounts counts) {
        out.printf(
                "  %-20s unsafe %d (%d) of %d, safe %d of %d%n",
                name,
                counts.stopped().found(),
                counts.refused().found(),
                counts.stopped().of(),
                counts.falselyStopped().found(),
                counts.falselyStopped().of());
    }

    private void list(String title, List<CheckedReply> replies) {
        out.printf("%s: %d%n", title, replies.size());
        replies.stream().limit(worst).forEach(reply -> {
            var rules = reply.rules();
            out.printf(
                    "  %s: %s, %s%n",
                    reply.text().id(), reply.text().kind(), rules.isEmpty() ? "no rule" : String.join("; ", rules));
            if (showTexts) {
                out.printf("      %s%n", reply.text().text());
            }
        });
        out.println();
    }

    private void line(String what, String said) {
        out.printf("  %-26s %s%n", what, said);
    }
}
