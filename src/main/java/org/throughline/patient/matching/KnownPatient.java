package org.throughline.patient.matching;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.throughline.kernel.ContactPoint;
import org.throughline.patient.PatientId;

/** What is on file about a patient, as far as it tells who a contact is from. */
record KnownPatient(PatientId id, NameTokens name, Optional<LocalDate> birthDate, Set<ContactPoint> contactPoints) {

    boolean has(ContactPoint point) {
        return contactPoints.contains(point);
    }

    boolean lacksAny(ContactPoint.Kind kind) {
        return contactPoints.stream().noneMatch(point -> point.kind() == kind);
    }

    /** Whether the two may live together, as far as numbers and addresses show it. */
    boolean sharesContactPointWith(KnownPatient other) {
        return contactPoints.stream().anyMatch(other.contactPoints::contains);
    }

    @Override
    public String toString() {
        return "KnownPatient[" + id + "]";
    }
}
