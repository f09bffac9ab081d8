package org.throughline.patient;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.throughline.access.Access;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.Reference;

/** Whether it is the patient who speaks, contact by contact. */
public interface IdentityChecks {

    /** Keeps what was asked and what came of it; after three failures on one contact no more are taken. */
    Assurance record(Access access, IdentityCheck check);

    /** How sure the practice is on this contact; what was shown on an earlier one counts for nothing. */
    Assurance assurance(Reference during, PatientId patient);

    /** Every check of the patient, newest first; none of them says what was answered. */
    List<Made> history(PatientId patient);

    /** A check that was made. */
    record Made(Reference during, Set<Identifier> asked, Assurance assurance, Instant at, PersonId by) {

        public boolean passed() {
            return assurance != Assurance.NONE;
        }
    }
}
