package org.throughline.playbook.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.throughline.playbook.Bilingual;

/** What is said where no entry fits, in both languages; {@code signed} says who stands for the Spanish. */
public record HoldingView(Bilingual<String> words, @Nullable Signed signed, boolean maySign) {

    /** By whom, and when. */
    public record Signed(String by, Instant at) {}
}
