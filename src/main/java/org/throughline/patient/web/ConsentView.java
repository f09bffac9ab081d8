package org.throughline.patient.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a patient agreed to for each number and address, and every word of it ever said.
 *
 * @param ownerHref takes the point that belongs to somebody else now
 * @param reach nothing in a lane that does not see numbers
 */
public record ConsentView(
        String name,
        String backHref,
        String href,
        String ownerHref,
        List<Line> lines,
        List<Said> history,
        @Nullable ReachView reach) {

    /** A number or address, and each purpose it may be used for. */
    public record Line(String point, String shown, String channel, boolean ofThePatient, List<Asked> purposes) {}

    /**
     * One purpose.
     *
     * @param granted nothing was ever said where it is empty
     */
    public record Asked(
            String value, String words, @Nullable Boolean granted) {

        public boolean isGranted() {
            return Boolean.TRUE.equals(granted);
        }
    }

    /** A word of the ledger. */
    public record Said(Instant at, String what, boolean granted, String how, String by) {}
}
