package org.throughline.kernel;

import java.util.Optional;
import java.util.UUID;

/** Who did it, for the audit trail (FHIR AuditEvent.agent): a person on the staff, a patient, or the product itself. */
public record Actor(Kind kind, UUID id) {

    /** What sort of agent acted; the codes stand in the audit table. */
    public enum Kind {
        PERSON,
        PATIENT,
        SYSTEM
    }

    /** The product acting by itself, for instance a sweep or the intake of a message. */
    public static final Actor SYSTEM = new Actor(Kind.SYSTEM, new UUID(0, 0));

    public static Actor person(PersonId person) {
        return new Actor(Kind.PERSON, person.value());
    }

    public static Actor patient(UUID patient) {
        return new Actor(Kind.PATIENT, patient);
    }

    /** The member of staff behind this actor, empty for a patient or the product. */
    public Optional<PersonId> asPerson() {
        return kind == Kind.PERSON ? Optional.of(new PersonId(id)) : Optional.empty();
    }
}
