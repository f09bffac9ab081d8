package org.throughline.access.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.access.passkey.Passkey;
import org.throughline.kernel.LaneCode;

/**
 * A person's own page.
 *
 * @param lanes those that can be asked for
 * @param askPassword whether a new passkey needs the password; in a demo nobody knows it
 */
public record AccountView(
        String name,
        String role,
        @Nullable Instant agreedAt,
        List<GrantRow> grants,
        List<LaneCode> lanes,
        List<Passkey> passkeys,
        boolean askPassword,
        Password password) {

    /** Whether she may change it, must before anything else, or just has. */
    public enum Password {
        MAY_CHANGE,
        DUE,
        CHANGED
    }
}
