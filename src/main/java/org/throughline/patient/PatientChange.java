package org.throughline.patient;

import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.HumanName;
import org.throughline.kernel.Reference;

/** One change to a patient's file; {@code version} is the one the person saw. */
public sealed interface PatientChange {

    PatientId patient();

    /** A new number or address, given during a contact; used and believed a day later. */
    record AddContactPoint(PatientId patient, ContactPoint point, boolean smsAble, Reference during)
            implements PatientChange {}

    /** A number or address that no longer leads to the patient. */
    record RetireContactPoint(PatientId patient, ContactPoint point, Reference during) implements PatientChange {}

    record ChangeProfile(PatientId patient, int version, CommunicationProfile profile) implements PatientChange {}

    record Rename(PatientId patient, int version, HumanName name) implements PatientChange {}

    /** Somebody may speak for the patient from now on. */
    record AddRelatedPerson(PatientId patient, PatientCard.RelatedPerson person, String proof)
            implements PatientChange {}
}
