package org.throughline.portal.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a matter stands, as its patient reads it: one sentence, the line of what happened, and what can be done. */
public record NextStepView(VisitFrame frame, String heading, String lede, List<Line> lines) {

    /**
     * One step of the line.
     *
     * @param language of the words where it is another than the page's
     */
    public record Line(
            String words,
            @Nullable String language,
            @Nullable String note,
            How how) {}

    /** Whether a step is done, is what it stands at now, or comes later. */
    public enum How {
        DONE,
        NOW,
        LATER
    }
}
