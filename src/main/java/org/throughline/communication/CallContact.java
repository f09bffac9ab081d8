package org.throughline.communication;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A call from a phone system's log; the raw bytes of such a contact are this as JSON. Prints masked. */
public record CallContact(
        @Nullable String phone,
        @Nullable String name,
        Instant at,
        String outcome,
        @Nullable Integer seconds,
        @Nullable String remark) {

    @Override
    public String toString() {
        return "CallContact[masked]";
    }
}
