package org.throughline.escalation.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What nobody has accepted in time, pinned over every page of the practice until somebody does (R10). */
public record PinnedView(
        int waiting, int emergencies, @Nullable Instant since) {}
