package org.throughline.escalation.recovery;

import java.util.Optional;

/**
 * A case, its matter and whose it is. Prints masked.
 *
 * @param broken how many promises were broken in it
 */
public record RecoveryRow(RecoveryCase recovery, CaseMatter matter, Optional<String> who, int broken) {

    @Override
    public String toString() {
        return "RecoveryRow[" + recovery + "]";
    }
}
