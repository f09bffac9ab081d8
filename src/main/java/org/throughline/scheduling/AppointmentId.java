package org.throughline.scheduling;

import java.util.UUID;
import org.throughline.kernel.Reference;

/** One visit (FHIR Appointment). */
public record AppointmentId(UUID value) {

    public Reference reference() {
        return new Reference("Appointment", value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
