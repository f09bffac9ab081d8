package org.throughline.patient;

import java.util.Optional;
import org.throughline.access.Access;
import org.throughline.kernel.ContactPoint;

/** Accounts in the practice's own patient portal that people have matched with patients (FHIR Patient.identifier). */
public interface PortalAccounts {

    /** A person says whose account it is; what it was matched with before is undone. */
    void match(Access access, ContactPoint account, PatientId patient);

    /** A person says that it is somebody else's. */
    void undo(Access access, ContactPoint account);

    /** Where a message in the portal reaches the patient; the account matched last. */
    Optional<ContactPoint> of(PatientId patient);
}
