package org.throughline.screening.evaluation;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.throughline.screening.OperatingPoint;
import org.throughline.screening.Tier;

/** What the second reader alone finds in families of texts it did not learn from, at several operating points. */
record CrossValidation(TrainingTexts texts) {

    private static final double[] EMERGENCY = {0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95};
    private static final double[] CLINICAL = {0.6, 0.7, 0.8, 0.85, 0.9, 0.925, 0.95, 0.975};
    private static final double SAME_DAY = 0.85;

    void print(PrintWriter out) throws IOException {
        var folds = texts.folds();
        out.printf("%nIn families not learned from: emergencies found as such, others raised as one;%n"
                + "not administrative flagged, administrative flagged%n");
        for (int at = 0; at < EMERGENCY.length; at++) {
            var point = new OperatingPoint(EMERGENCY[at], SAME_DAY, CLINICAL[at]);
            for (var language : List.of("en", "es")) {
                line(out, point, language, counts(folds, point, language));
            }
        }
    }

    private static ScreeningCounts counts(List<TrainingTexts.Fold> folds, OperatingPoint point, String language) {
        var read = new ArrayList<ScreenedText>();
        for (var fold : folds) {
            var screening = fold.reader().at(point).alone();
            fold.unseen().stream()
                    .filter(text -> text.lang().equals(language))
                    .map(text -> ScreeningEvaluation.screened(screening, text))
                    .forEach(read::add);
        }
        return new ScreeningCounts(read);
    }

    private static void line(PrintWriter out, OperatingPoint point, String language, ScreeningCounts counts) {
        out.printf(
                "  %s  emergency %.3f: %5.1f %%, %4.1f %%   clinical %.3f: %5.1f %%, %4.1f %%%n",
                language,
                point.emergency(),
                100 * counts.raised(Expected.EMERGENCY, Tier.EMERGENCY).value(),
                100 * counts.falseEmergencies().value(),
                point.clinical(),
                100 * counts.clinicalFound().value(),
                100 * counts.falseFlags().value());
    }
}
