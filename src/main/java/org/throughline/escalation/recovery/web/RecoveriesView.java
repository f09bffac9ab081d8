package org.throughline.escalation.recovery.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cases that are open, and those that ended and have not taught anything yet. */
public record RecoveriesView(List<Row> open, List<Row> ended, int urgent) {

    /** One case in a line; {@code next} is the step that is missing. */
    public record Row(
            String href,
            String reference,
            @Nullable String who,
            @Nullable String language,
            String reason,
            String lane,
            @Nullable String urgent,
            @Nullable String owner,
            String next,
            Instant since) {}
}
