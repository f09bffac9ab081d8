package org.throughline.access;

import org.throughline.kernel.HumanName;
import org.throughline.kernel.PersonId;

/** Somebody of the practice as others see them. */
public record Colleague(PersonId id, HumanName name, Role role, boolean active) {

    /** How pages name a colleague: given name and first letter of the surname, for instance {@code Lucía P.} */
    public String shortName() {
        return name.family().isEmpty()
                ? name.given()
                : name.given() + " " + name.family().substring(0, name.family().offsetByCodePoints(0, 1)) + ".";
    }
}
