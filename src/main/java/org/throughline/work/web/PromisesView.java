package org.throughline.work.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One's own promises, or everybody's, by when they are due and what became of them. */
public record PromisesView(Summary summary, List<Section> sections, boolean everybodys, boolean more) {

    /** What is late, due within the lead, and due later today. */
    public record Summary(int late, int soon, int today) {}

    /** When promises are due; the heading is {@code work.promises.<NAME>}. */
    public enum When {
        LATE,
        NOW,
        TODAY,
        LATER,
        BROKEN,
        KEPT
    }

    /** The promises of one heading. */
    public record Section(When when, List<Row> rows) {}

    /** One promise in the words in which it was made. */
    public record Row(
            String href,
            String reference,
            @Nullable String who,
            @Nullable String language,
            String what,
            String lane,
            @Nullable String owner,
            Instant dueAt,
            @Nullable Instant endedAt,
            String became) {}
}
