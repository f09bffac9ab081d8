package org.throughline.escalation;

import java.util.UUID;
import org.throughline.kernel.Reference;

/** One question that only a clinician may answer (FHIR Task, part of a work item). */
public record EscalationId(UUID value) {

    public Reference reference() {
        return new Reference("Escalation", value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
