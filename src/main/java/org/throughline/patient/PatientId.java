package org.throughline.patient;

import java.util.UUID;
import org.throughline.kernel.Reference;

/** A patient of one practice. */
public record PatientId(UUID value) {

    /** The type that other modules write into a {@link Reference} to a patient. */
    public static final String TYPE = "Patient";

    public static PatientId of(String text) {
        return new PatientId(UUID.fromString(text));
    }

    public Reference reference() {
        return new Reference(TYPE, value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
