package org.throughline.patient;

import java.util.Optional;
import org.throughline.access.Access;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.LaneCode;

/** The patients of the practice that is bound. */
public interface Patients {

    /** Who a contact is from, for the intake: no person sees anything, so nothing is written to the audit trail. */
    Recognition whoIs(Evidence evidence);

    /** Who it may be, for somebody who looks; the trail keeps whom they were shown (INV-31). */
    Recognition whoIs(Access access, WhyOpened why, Evidence evidence);

    /** Opens the patient's card; the trail keeps who did and why. */
    PatientCard open(Access access, WhyOpened why, PatientId patient);

    /** Files a new patient. What was given is believed at once, as it was when the patient came to the desk. */
    PatientId register(Access access, LaneCode lane, NewPatient patient);

    /** Changes the file; a number or address only after the identity was confirmed on this contact (INV-33). */
    void change(Access access, WhyOpened why, PatientChange change);

    /** Where mail to the patient goes; an address added today is not used before tomorrow. */
    Optional<ContactPoint> mailAddress(PatientId patient);

    /** Where texts to the patient go; only a number that can take them, and one added today is not used before tomorrow. */
    Optional<ContactPoint> textNumber(PatientId patient);
}
