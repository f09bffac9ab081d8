package org.throughline.patient;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.throughline.access.Access;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.HumanName;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.PracticeId;
import org.throughline.kernel.Reference;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.testing.SmallClinic;

/** One small clinic with an assistant on callbacks, and the few steps that patient tests share. */
record PatientFile(Patients patients, PracticeId practice, Access assistant) {

    static final LaneCode CALLBACKS = new LaneCode("callbacks");
    static final ContactPoint HOME = phone("312 555 0111");
    static final ContactPoint MAIL = ContactPoint.email("ana@example.org").orElseThrow();

    static PatientFile open(SmallClinic clinics, Patients patients) {
        var practice = clinics.open();
        var assistant = clinics.access(practice, clinics.assistant(practice, "Lucía", CALLBACKS));
        return new PatientFile(patients, practice, assistant);
    }

    static NewPatient ana() {
        return NewPatient.named(new HumanName("Ana Lucía", "Morales Ortiz"))
                .born(LocalDate.of(1980, 3, 4))
                .livingAt("12 Lake St")
                .reachableAt(HOME, MAIL);
    }

    static ContactPoint phone(String written) {
        return ContactPoint.phone(written, "US").orElseThrow();
    }

    static Reference call() {
        return new Reference("Communication", UUID.randomUUID());
    }

    static WhyOpened forACall() {
        return WhyOpened.forThe(call(), CALLBACKS);
    }

    PatientId register(NewPatient patient) {
        return within(() -> patients.register(assistant, CALLBACKS, patient));
    }

    PatientCard card(PatientId patient) {
        return within(() -> patients.open(assistant, forACall(), patient));
    }

    Recognition whoIs(Evidence evidence) {
        return within(() -> patients.whoIs(evidence));
    }

    void change(PatientChange change) {
        CurrentPractice.run(practice, () -> patients.change(assistant, forACall(), change));
    }

    <T> T within(ScopedValue.CallableOp<T, RuntimeException> step) {
        return CurrentPractice.within(practice, step);
    }

    static IdentityCheck confirmed(PatientId patient, Reference during) {
        var all = EnumSet.of(Identifier.FULL_NAME, Identifier.BIRTH_DATE, Identifier.STREET_ON_FILE);
        return new IdentityCheck(patient, during, CALLBACKS, IdentityCheck.Method.PHONE, all, all);
    }

    static IdentityCheck failed(PatientId patient, Reference during) {
        var asked = Set.of(Identifier.FULL_NAME, Identifier.BIRTH_DATE);
        return new IdentityCheck(
                patient, during, CALLBACKS, IdentityCheck.Method.PHONE, asked, Set.of(Identifier.FULL_NAME));
    }
}
