package org.throughline.access.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.access.Action;
import org.throughline.access.PeopleDesk;
import org.throughline.access.PeopleDesk.NewColleague;
import org.throughline.access.Role;
import org.throughline.access.Training;
import org.throughline.access.grant.LaneGrant.Standing;
import org.throughline.access.grant.NewGrant.Days;
import org.throughline.kernel.Actor;
import org.throughline.kernel.HumanName;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.Language;
import org.throughline.kernel.NotAllowed;
import org.throughline.kernel.NotFound;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.PracticeId;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.testing.HouseTest;
import org.throughline.testing.SmallClinic;

/** INV-30: no grant counts before its person has agreed to confidentiality and to what is expected, whatever comes first. */
@HouseTest
class AgreementDeskTests {

    private static final LaneCode BILLING = new LaneCode("billing");

    private final SmallClinic clinics;
    private final PeopleDesk people;
    private final GrantDesk grants;
    private final AgreementDesk agreements;
    private final Training training;

    private PracticeId practice;
    private PersonId maren;
    private PersonId lucia;

    AgreementDeskTests(
            SmallClinic clinics, PeopleDesk people, GrantDesk grants, AgreementDesk agreements, Training training) {
        this.clinics = clinics;
        this.people = people;
        this.grants = grants;
        this.agreements = agreements;
        this.training = training;
    }

    @BeforeEach
    void hireSomebody() {
        practice = clinics.open();
        clinics.lanes(practice, BILLING);
        maren = clinics.person(practice, Role.MANAGER, "Maren");
        var colleague = new NewColleague(
                new HumanName("Lucía", "Prado"),
                UUID.randomUUID() + "@riverside.example",
                "a long enough password",
                Role.ASSISTANT,
                Language.ENGLISH);
        lucia = CurrentPractice.within(practice, () -> people.hire(Actor.SYSTEM, colleague));
    }

    @Test
    void aTrainedPersonsGrantSleepsUntilSheAgrees() {
        train();
        grant();
        assertThat(standing()).isEqualTo(Standing.NOT_AGREED);
        assertThat(mayWork()).isFalse();

        CurrentPractice.run(practice, () -> agreements.agree(clinics.access(practice, lucia)));
        assertThat(standing()).isEqualTo(Standing.AWAKE);
        assertThat(mayWork()).isTrue();
    }

    @Test
    void whoeverAgreedFirstIsWokenByTheTraining() {
        CurrentPractice.run(practice, () -> agreements.agree(clinics.access(practice, lucia)));
        grant();
        assertThat(standing()).isEqualTo(Standing.UNTRAINED);

        train();
        assertThat(mayWork()).isTrue();
    }

    @Test
    void trainingAloneWakesNothing() {
        grant();
        train();
        assertThat(mayWork()).isFalse();
    }

    @Test
    void paperIsKeptWithThePlaceWhereItLiesByTheManagerAlone() {
        train();
        grant();
        var manager = clinics.access(practice, maren);
        assertThatThrownBy(() -> onPaper(maren, lucia, " ")).hasMessage("access.agreement-where");
        assertThatThrownBy(() -> onPaper(maren, maren, "folder 3")).hasMessage("access.approver-is-requester");
        assertThatThrownBy(() -> onPaper(lucia, maren, "folder 3")).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> onPaper(maren, new PersonId(UUID.randomUUID()), "folder 3"))
                .isInstanceOf(NotFound.class);
        assertThat(mayWork()).isFalse();

        CurrentPractice.run(practice, () -> agreements.onPaper(manager, lucia, "folder 3"));
        assertThat(mayWork()).isTrue();
        assertThat(clinics.answers(
                        practice,
                        "select evidence as answer from access.agreement where person_id = '" + lucia.value() + "'"))
                .containsExactly("folder 3");
    }

    @Test
    void aGrantMadeAtTheSetUpFollowsTheSameRule() {
        train();
        CurrentPractice.run(
                practice, () -> people.grant(lucia, BILLING, new PeopleDesk.Approval(lucia, maren, "covers for Ines")));
        assertThat(mayWork()).isFalse();
    }

    private void onPaper(PersonId by, PersonId of, String evidence) {
        CurrentPractice.run(practice, () -> agreements.onPaper(clinics.access(practice, by), of, evidence));
    }

    private void train() {
        clinics.within(practice, () -> training.passed(lucia, BILLING, Optional.empty()));
    }

    private void grant() {
        var wanted = new NewGrant(lucia, BILLING, Set.of(Action.CHANGE), Days.OPEN_ENDED, "covers for Ines");
        CurrentPractice.run(practice, () -> grants.ask(clinics.access(practice, lucia), wanted));
        var manager = clinics.access(practice, maren);
        CurrentPractice.run(
                practice,
                () -> grants.approve(
                        manager, lucia, grants.asked(manager).getFirst().id()));
    }

    private Standing standing() {
        return CurrentPractice.within(practice, () -> grants.own(clinics.access(practice, lucia)))
                .getFirst()
                .standing();
    }

    private boolean mayWork() {
        return clinics.access(practice, lucia).may(Action.CHANGE, BILLING);
    }
}
