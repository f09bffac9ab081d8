package org.throughline.patient.record;

import org.throughline.kernel.RuleViolation;

/** Refuses to write over a change that somebody else made in the meantime. */
final class Versions {

    private Versions() {}

    static void refuseStale(int changedRows) {
        if (changedRows == 0) {
            throw RuleViolation.conflict("patient.changed-meanwhile");
        }
    }
}
