package org.throughline.playbook;

import java.util.UUID;
import org.throughline.kernel.Reference;

/** One approved fact. */
public record FactId(UUID value) {

    public Reference reference() {
        return new Reference("ApprovedFact", value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
