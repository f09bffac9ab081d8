package org.throughline.work.web;

import org.jspecify.annotations.Nullable;

/** Instead of the reply: the item is not in this person's hands; how to take it, or who has it. */
public record UntakenView(
        String href, int version, @Nullable String heldBy, boolean open, boolean mayTake) {}
