package org.throughline.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.patient.PatientFile.CALLBACKS;
import static org.throughline.patient.PatientFile.HOME;
import static org.throughline.patient.PatientFile.ana;
import static org.throughline.patient.PatientFile.call;

import org.junit.jupiter.api.Test;
import org.throughline.access.Role;
import org.throughline.audit.AuditLog;
import org.throughline.audit.AuditRow;
import org.throughline.kernel.Actor;
import org.throughline.kernel.NotFound;
import org.throughline.kernel.Reference;
import org.throughline.patient.Recognition.OnePatient;
import org.throughline.patient.Recognition.Reason;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.testing.HouseTest;
import org.throughline.testing.SmallClinic;

@HouseTest
class PatientLinksTests {

    private final SmallClinic clinics;
    private final Patients patients;
    private final PatientLinks links;
    private final AuditLog audit;
    private final PatientFile file;
    private final Reference what = call();

    PatientLinksTests(SmallClinic clinics, Patients patients, PatientLinks links, AuditLog audit) {
        this.clinics = clinics;
        this.patients = patients;
        this.links = links;
        this.audit = audit;
        this.file = PatientFile.open(clinics, patients);
    }

    @Test
    void linksWhatWasRecognisedAndSaysWhy() {
        var patient = file.register(ana());
        linkAutomatically();
        assertThat(file.within(() -> links.patientOf(what))).contains(patient);
        var link = file.within(() -> links.history(what)).getFirst();
        assertThat(link.because()).containsExactly(Reason.SAME_PHONE);
        assertThat(link.linked().by()).isEqualTo(Actor.SYSTEM);
    }

    @Test
    void letsAPersonCorrectALinkAndKeepsBoth() {
        var ana = file.register(ana());
        linkAutomatically();
        var other = file.register(ana());
        link(other);
        linkAutomaticallyTo(ana);
        assertThat(file.within(() -> links.patientOf(what))).contains(other);
        assertThat(file.within(() -> links.history(what)))
                .satisfiesExactly(
                        now -> assertThat(now.unlinked()).isEmpty(),
                        before -> assertThat(before.unlinked().orElseThrow().by())
                                .isEqualTo(file.assistant().actor()));
    }

    @Test
    void undoesALinkAndLeavesItInTheTrail() {
        var patient = file.register(ana());
        link(patient);
        unlink();
        assertThat(file.within(() -> links.patientOf(what))).isEmpty();
        assertThat(file.within(() -> audit.ofEntity(what.id(), 10)))
                .extracting(AuditRow::action)
                .containsExactly("patient.unlinked", "patient.linked");
        assertThatThrownBy(this::unlink).isInstanceOf(NotFound.class);
    }

    @Test
    void refusesAStrangerAndAPatientOfAnotherPractice() {
        var patient = file.register(ana());
        var stranger = clinics.access(file.practice(), clinics.person(file.practice(), Role.FRONT_DESK, "Nora"));
        assertThatThrownBy(() ->
                        CurrentPractice.run(file.practice(), () -> links.link(stranger, CALLBACKS, what, patient)))
                .isInstanceOf(NotFound.class);
        var elsewhere = PatientFile.open(clinics, patients).register(ana());
        assertThatThrownBy(() -> link(elsewhere)).isInstanceOf(NotFound.class);
    }

    private void linkAutomatically() {
        CurrentPractice.run(
                file.practice(),
                () -> links.linkAutomatically(
                        what, (OnePatient) patients.whoIs(Evidence.none().from(HOME))));
    }

    private void linkAutomaticallyTo(PatientId patient) {
        CurrentPractice.run(
                file.practice(),
                () -> links.linkAutomatically(what, new OnePatient(patient, java.util.Set.of(Reason.SAME_PHONE))));
    }

    private void link(PatientId patient) {
        CurrentPractice.run(file.practice(), () -> links.link(file.assistant(), CALLBACKS, what, patient));
    }

    private void unlink() {
        CurrentPractice.run(
                file.practice(),
                () -> links.unlink(file.assistant(), CALLBACKS, what, PatientLinks.Undo.SHARED_NUMBER));
    }
}
