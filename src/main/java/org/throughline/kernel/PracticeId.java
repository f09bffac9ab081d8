package org.throughline.kernel;

import java.util.UUID;

/** The practice, which is the tenant: every practice-owned row carries it first in its key. */
public record PracticeId(UUID value) {

    public static PracticeId of(String text) {
        return new PracticeId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
