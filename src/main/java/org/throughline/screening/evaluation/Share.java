package org.throughline.screening.evaluation;

import java.util.Locale;
import org.apache.commons.math3.distribution.BetaDistribution;

/** So many of so many, with the exact one-sided 95 % bounds (Clopper and Pearson 1934) that so many texts allow. */
record Share(int found, int of) {

    private static final double ONE_SIDED = 0.95;

    Share {
        if (found < 0 || found > of) {
            throw new IllegalArgumentException(found + " of " + of);
        }
    }

    double value() {
        return of == 0 ? 0 : (double) found / of;
    }

    /** With 95 % confidence the true share is at least this. */
    double atLeast() {
        return found == 0 ? 0 : quantile(found, of - found + 1, 1 - ONE_SIDED);
    }

    /** With 95 % confidence the true share is at most this. */
    double atMost() {
        return found == of ? 1 : quantile(found + 1, of - found, ONE_SIDED);
    }

    private static double quantile(double alpha, double beta, double probability) {
        return new BetaDistribution(alpha, beta).inverseCumulativeProbability(probability);
    }

    /** For what should be high: the count, the share and its lower bound. */
    String high() {
        return counted("at least", atLeast());
    }

    /** For what should be low: the count, the share and its upper bound. */
    String low() {
        return counted("at most", atMost());
    }

    private String counted(String bound, double limit) {
        return of == 0
                ? "none to count"
                : String.format(
                        Locale.ROOT, "%5d of %5d  %5.1f %%  %s %5.1f %%", found, of, 100 * value(), bound, 100 * limit);
    }
}
