package org.throughline.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.patient.PatientFile.CALLBACKS;
import static org.throughline.patient.PatientFile.HOME;
import static org.throughline.patient.PatientFile.ana;
import static org.throughline.patient.PatientFile.call;

import org.junit.jupiter.api.Test;
import org.throughline.access.Role;
import org.throughline.kernel.NotFound;
import org.throughline.patient.Consents.Basis;
import org.throughline.patient.Consents.Channel;
import org.throughline.patient.Consents.Given;
import org.throughline.patient.Consents.Purpose;
import org.throughline.patient.Consents.Scope;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.testing.HouseTest;
import org.throughline.testing.SmallClinic;

@HouseTest
class ConsentsTests {

    private static final Scope REMINDERS = new Scope(Channel.SMS, Purpose.REMINDER, HOME);
    private static final Scope BILLS = new Scope(Channel.SMS, Purpose.BILLING, HOME);

    private final SmallClinic clinics;
    private final Consents consents;
    private final PatientFile file;
    private final PatientId ana;

    ConsentsTests(SmallClinic clinics, Patients patients, Consents consents) {
        this.clinics = clinics;
        this.consents = consents;
        this.file = PatientFile.open(clinics, patients);
        this.ana = file.register(ana());
    }

    @Test
    void holdsForWhatWasAgreedToAndNothingElse() {
        assertThat(holds(ana, REMINDERS)).isFalse();
        grant(ana, REMINDERS);
        assertThat(holds(ana, REMINDERS)).isTrue();
        assertThat(holds(ana, BILLS)).as("INV-43").isFalse();
        assertThat(holds(ana, new Scope(Channel.SMS, Purpose.REMINDER, PatientFile.phone("312 555 0177"))))
                .as("INV-40")
                .isFalse();
    }

    @Test
    void endsEverythingWhereTheNumberBelongsToSomebodyElse() {
        grant(ana, REMINDERS);
        within(() -> consents.ownerChanged(file.assistant(), CALLBACKS, ana, HOME, call()));

        assertThat(holds(ana, REMINDERS)).isFalse();
        within(() -> consents.restart(HOME, call()));
        assertThat(holds(ana, REMINDERS)).as("START of the new owner").isFalse();
        assertThatThrownBy(() -> within(() -> consents.ownerChanged(file.assistant(), CALLBACKS, ana, HOME, call())))
                .hasMessage("patient.consent-scope");
    }

    @Test
    void leavesANumberAloneForWhoeverIsInNoLane() {
        grant(ana, REMINDERS);
        var stranger = clinics.access(file.practice(), clinics.person(file.practice(), Role.ASSISTANT, "Nora"));

        assertThatThrownBy(() -> within(() -> consents.ownerChanged(stranger, CALLBACKS, ana, HOME, call())))
                .isInstanceOf(NotFound.class);
        assertThat(holds(ana, REMINDERS)).isTrue();
    }

    @Test
    void endsWhenItIsTakenBackAndBeginsAgain() {
        grant(ana, REMINDERS);
        within(() -> consents.revoke(file.assistant(), CALLBACKS, ana, new Given(REMINDERS, Basis.VERBAL, call())));
        assertThat(holds(ana, REMINDERS)).isFalse();
        grant(ana, REMINDERS);
        assertThat(holds(ana, REMINDERS)).isTrue();
    }

    @Test
    void endsForEverybodyOnANumberThatSaidStop() {
        var son = file.register(ana());
        grant(ana, REMINDERS);
        grant(ana, BILLS);
        grant(son, REMINDERS);
        within(() -> consents.stop(HOME, call()));
        assertThat(holds(ana, REMINDERS) || holds(ana, BILLS) || holds(son, REMINDERS))
                .as("INV-41")
                .isFalse();
    }

    @Test
    void takesNoConsentFromSomebodyWithoutTheLane() {
        var stranger = clinics.access(file.practice(), clinics.person(file.practice(), Role.ASSISTANT, "Nora"));
        var given = new Given(REMINDERS, Basis.VERBAL, call());
        assertThatThrownBy(() -> within(() -> consents.grant(stranger, CALLBACKS, ana, given)))
                .isInstanceOf(NotFound.class);
    }

    private void grant(PatientId patient, Scope scope) {
        within(() -> consents.grant(file.assistant(), CALLBACKS, patient, new Given(scope, Basis.VERBAL, call())));
    }

    private boolean holds(PatientId patient, Scope scope) {
        return file.within(() -> consents.holds(patient, scope));
    }

    private void within(Runnable step) {
        CurrentPractice.run(file.practice(), step);
    }
}
