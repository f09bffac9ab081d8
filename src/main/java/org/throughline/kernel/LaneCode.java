package org.throughline.kernel;

/** The code of a lane, as the playbook names it, for instance {@code callbacks}. */
public record LaneCode(String value) {

    public LaneCode {
        if (!value.matches("[a-z][a-z_]{1,39}")) {
            throw new IllegalArgumentException("not a lane code: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
