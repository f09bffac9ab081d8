package org.throughline.access.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.throughline.access.Access;
import org.throughline.access.Action;
import org.throughline.access.Role;
import org.throughline.access.SecondPerson;
import org.throughline.access.Training;
import org.throughline.access.grant.NewGrant.Days;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.PracticeId;
import org.throughline.kernel.RuleViolation;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.testing.HouseTest;
import org.throughline.testing.SmallClinic;
import org.throughline.testing.fault.PlantedCode;
import org.throughline.testing.fault.PlantedCode.Plant;

/** INV-30: a grant lets nobody act by one person's word or without training; with either rule taken out, it is seen. */
@HouseTest
class GrantsWakeByTwoAndTrainingTests {

    private static final LaneCode BILLING = new LaneCode("billing");

    private final SmallClinic clinics;
    private final GrantDesk grants;
    private final Training training;

    GrantsWakeByTwoAndTrainingTests(SmallClinic clinics, GrantDesk grants, Training training) {
        this.clinics = clinics;
        this.grants = grants;
        this.training = training;
    }

    @Test
    void isNotApprovedByWhoeverAskedForIt() {
        assertThat(letsActByOneWord()).isFalse();
    }

    @Test
    void findsARequesterWhoApproves() {
        PlantedCode.planted(
                new Plant(SecondPerson.class, "isAlone", true),
                () -> assertThat(letsActByOneWord()).isTrue());
    }

    @Test
    void isHeldByItsTableWhereNobodyAsksForASecondPerson() {
        PlantedCode.planted(
                new Plant(SecondPerson.class, "isAlone", false),
                () -> assertThatThrownBy(this::letsActByOneWord).hasMessageContaining("approved_by_somebody_else"));
    }

    @Test
    void sleepsWhileItsPersonIsNotTrained() {
        assertThat(letsTheUntrainedAct()).isFalse();
    }

    @Test
    void findsAGrantThatDoesNotSleep() {
        PlantedCode.planted(
                new Plant(GrantRepository.Sleep.class, "trained", true),
                () -> assertThat(letsTheUntrainedAct()).isTrue());
    }

    /** Two could decide, and one of them does both. */
    private boolean letsActByOneWord() {
        var practice = clinics.open();
        clinics.lanes(practice, BILLING);
        var ines = clinics.person(practice, Role.ASSISTANT, "Ines");
        var maren = clinics.access(practice, clinics.person(practice, Role.MANAGER, "Maren"));
        var _ = clinics.person(practice, Role.PRIVACY_OFFICER, "Paul");
        clinics.within(practice, () -> training.passed(ines, BILLING, Optional.empty()));
        try {
            asked(practice, maren, ines);
            approved(practice, maren, ines);
        } catch (RuleViolation refused) {
            return false;
        }
        return clinics.access(practice, ines).may(Action.SAY, BILLING);
    }

    private boolean letsTheUntrainedAct() {
        var practice = clinics.open();
        clinics.lanes(practice, BILLING);
        var ines = clinics.person(practice, Role.ASSISTANT, "Ines");
        asked(practice, clinics.access(practice, ines), ines);
        approved(practice, clinics.access(practice, clinics.person(practice, Role.MANAGER, "Maren")), ines);
        return clinics.access(practice, ines).may(Action.SAY, BILLING);
    }

    private void asked(PracticeId practice, Access by, PersonId person) {
        var wanted = new NewGrant(person, BILLING, Set.of(Action.SAY), Days.OPEN_ENDED, "covers for Omar");
        CurrentPractice.run(practice, () -> grants.ask(by, wanted));
    }

    private void approved(PracticeId practice, Access by, PersonId person) {
        CurrentPractice.run(
                practice,
                () -> grants.approve(by, person, grants.asked(by).getFirst().id()));
    }
}
