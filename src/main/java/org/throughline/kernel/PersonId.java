package org.throughline.kernel;

import java.util.UUID;

/** A member of staff who signs in (FHIR Practitioner); patients have an id of their own. */
public record PersonId(UUID value) {

    public static PersonId of(String text) {
        return new PersonId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
