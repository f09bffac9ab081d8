package org.throughline.playbook;

import org.throughline.kernel.NotFound;

/** The code of a moment, for instance {@code refill_request}. */
public record MomentCode(String value) {

    public MomentCode {
        if (!value.matches("[a-z][a-z_]{1,39}")) {
            throw new IllegalArgumentException("not a moment code: " + value);
        }
    }

    /** As a page sent it; {@link NotFound} for what cannot be a code. */
    public static MomentCode of(String written) {
        try {
            return new MomentCode(written);
        } catch (IllegalArgumentException noCode) {
            throw new NotFound("no such moment");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
