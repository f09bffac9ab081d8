package org.throughline.screening.evaluation;

import java.util.Locale;

/**
 * What an office would feel of flags: a share of what it gets deserves them, and most does not.
 *
 * @param recall how much of what deserves a flag gets one
 * @param falseShare how much of the rest gets one too
 */
record AlertLoad(double recall, double falseShare) {

    /** Of 1,000 messages 35 are taken to deserve the flag. */
    static final double PREVALENCE = 0.035;

    private static final int MESSAGES = 1_000;

    double flags() {
        return rightFlags() + MESSAGES * (1 - PREVALENCE) * falseShare;
    }

    double rightFlags() {
        return MESSAGES * PREVALENCE * recall;
    }

    double missed() {
        return MESSAGES * PREVALENCE * (1 - recall);
    }

    double precision() {
        return flags() == 0 ? 0 : rightFlags() / flags();
    }

    String said() {
        return String.format(
                Locale.ROOT, "%.0f flags, %.0f %% of them right, %.1f missed", flags(), 100 * precision(), missed());
    }
}
