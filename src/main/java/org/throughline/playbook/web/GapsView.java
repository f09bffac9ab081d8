package org.throughline.playbook.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.playbook.gap.Gap;

/**
 * What the playbook does not say: what waits for an answer, the oldest first, and what was answered lately.
 *
 * @param moments what an answer may name; empty for whoever may not answer
 */
public record GapsView(List<Row> open, List<Row> answered, List<Moment> moments) {

    /** One gap and who is behind it. */
    public record Row(
            Gap gap,
            String lane,
            String raisedBy,
            @Nullable String answeredBy,
            @Nullable String moment) {}

    /** A moment of the playbook. */
    public record Moment(String code, String name) {}
}
