package org.throughline.playbook;

/** The code of a moment, for instance {@code refill_request}. */
public record MomentCode(String value) {

    public MomentCode {
        if (!value.matches("[a-z][a-z_]{1,39}")) {
            throw new IllegalArgumentException("not a moment code: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
