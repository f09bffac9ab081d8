package org.throughline.patient;

import org.throughline.access.Access;
import org.throughline.kernel.Reference;

/** Whether it is the patient who speaks, contact by contact. */
public interface IdentityChecks {

    /** Keeps what was asked and what came of it; after three failures on one contact no more are taken. */
    Assurance record(Access access, IdentityCheck check);

    /** How sure the practice is on this contact; what was shown on an earlier one counts for nothing. */
    Assurance assurance(Reference during, PatientId patient);
}
