package org.throughline.kernel;

import java.util.UUID;

/** Points at an object of another module by type and id, never by its class (FHIR Reference). */
public record Reference(String type, UUID id) {

    public Reference {
        if (type.isBlank()) {
            throw new IllegalArgumentException("a reference needs a type");
        }
    }

    @Override
    public String toString() {
        return type + "/" + id;
    }
}
