package org.throughline.communication.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the words of each moment do, those that want another look first. */
public record WordingsView(List<Row> rows) {

    /**
     * One moment.
     *
     * @param reviewed when somebody of the practice last approved its words
     */
    public record Row(
            String href,
            String name,
            int uses,
            int ofThisVersion,
            int changed,
            @Nullable Instant reviewed,
            Due due) {}

    /** What is to be done about it, the most urgent first. */
    public enum Due {
        APPROVE,
        SPANISH,
        REWRITE,
        AGAIN,
        UNUSED,
        NOTHING
    }
}
