package org.throughline.communication.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The practice's own patient portal as its manager sees it. Prints masked.
 *
 * @param now empty while none is connected
 * @param secret what both sides sign with, in the answer to the request that made it and never again
 */
public record PortalView(@Nullable Connected now, @Nullable String secret) {

    /**
     * A connected portal.
     *
     * @param address where it takes and lists messages
     * @param calls where it brings messages to us; a status goes to the same with {@code /status}
     * @param beforeUntil until when the secret before is believed too
     * @param checkedTo until when its own list was compared with ours
     */
    public record Connected(
            String address,
            String calls,
            Instant connectedAt,
            Instant secretSince,
            @Nullable Instant beforeUntil,
            @Nullable Instant pausedAt,
            @Nullable Instant lastIn,
            @Nullable Instant lastOut,
            @Nullable Instant checkedTo) {}

    @Override
    public String toString() {
        return "PortalView[masked]";
    }
}
