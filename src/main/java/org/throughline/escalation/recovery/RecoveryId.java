package org.throughline.escalation.recovery;

import java.util.UUID;
import org.throughline.kernel.Reference;

/** One case of service recovery. */
public record RecoveryId(UUID value) {

    public Reference reference() {
        return new Reference("RecoveryCase", value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
