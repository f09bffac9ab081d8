package org.throughline.playbook.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is said where no entry fits, in both languages; {@code signed} says who stands for the Spanish. */
public record HoldingView(
        List<String> en, List<String> es, @Nullable Signed signed, boolean maySign) {

    /** By whom, and when. */
    public record Signed(String by, Instant at) {}
}
