package org.throughline.screening;

/**
 * How sure the second reader must be to raise a stretch of a text; lower finds more and alarms more.
 *
 * @param emergency of an emergency, to call it one
 * @param sameDay of something for today, emergencies included
 * @param clinical that it is not administrative
 */
public record OperatingPoint(double emergency, double sameDay, double clinical) {

    /** Chosen by training on some families of texts and reading the others; docs/safety/second-reader.md has the table. */
    public static final OperatingPoint CHOSEN = new OperatingPoint(0.75, 0.85, 0.85);

    /** How high a stretch is raised. */
    Tier tierOf(Likelihood read) {
        if (read.emergency() >= emergency) {
            return Tier.EMERGENCY;
        }
        if (read.todayOrMore() >= sameDay) {
            return Tier.SAME_DAY;
        }
        return read.clinicalOrMore() >= clinical ? Tier.CLINICAL : Tier.NONE;
    }
}
