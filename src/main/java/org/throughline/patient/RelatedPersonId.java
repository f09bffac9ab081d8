package org.throughline.patient;

import java.util.UUID;
import org.throughline.kernel.Reference;

/** Somebody who speaks for one patient (FHIR RelatedPerson). */
public record RelatedPersonId(UUID value) {

    public Reference reference() {
        return new Reference("RelatedPerson", value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
