package org.throughline.desk.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where the workspace loads its three parts from, and what the bar says about the day. */
public record WorkspaceView(
        String queueHref,
        @Nullable String itemHref,
        @Nullable String liveHref,
        @Nullable Block block,
        @Nullable Due due) {

    /** The block of the daily rhythm that is on. */
    public record Block(String name, String lanes) {}

    /** How many promises come due before a time. */
    public record Due(int count, Instant before, String href) {}
}
