package org.throughline.communication;

import java.util.UUID;
import org.throughline.kernel.Reference;

/** One message or call, in or out (FHIR Communication). */
public record CommunicationId(UUID value) {

    public Reference reference() {
        return new Reference("Communication", value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
