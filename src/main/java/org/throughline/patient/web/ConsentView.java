package org.throughline.patient.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a patient agreed to for each number and address, and every word of it ever said. */
public record ConsentView(String name, String backHref, String href, List<Line> lines, List<Said> history) {

    /** A number or address, and each purpose it may be used for. */
    public record Line(String shown, String channel, List<Asked> purposes) {}

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
