package org.throughline.patient;

import java.util.Optional;
import org.throughline.access.Access;

/** What a person has to do with a patient now; modules above, which know the work, answer it. */
public interface PatientMatters {

    /** The item, visit or call in the person's lanes that brings the patient to them, if there is one. */
    Optional<WhyOpened> bringing(Access access, PatientId patient);
}
