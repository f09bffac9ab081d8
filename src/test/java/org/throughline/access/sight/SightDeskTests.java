package org.throughline.access.sight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.access.Access;
import org.throughline.access.Action;
import org.throughline.access.DataCategory;
import org.throughline.access.Role;
import org.throughline.access.Sight;
import org.throughline.access.grant.GrantDesk;
import org.throughline.access.grant.NewGrant;
import org.throughline.access.grant.NewGrant.Days;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.NotAllowed;
import org.throughline.kernel.NotFound;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.PracticeId;
import org.throughline.kernel.RuleViolation;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.testing.HouseTest;
import org.throughline.testing.SmallClinic;

/** INV-32: a practice says what the people of a lane see; a grant may leave out some of it. */
@HouseTest
class SightDeskTests {

    private static final LaneCode BILLING = new LaneCode("billing");
    private static final LaneCode CONFIRMATIONS = new LaneCode("confirmations");

    private final SmallClinic clinics;
    private final SightDesk sights;
    private final GrantDesk grants;

    private PracticeId practice;
    private PersonId lucia;
    private Access maren;

    SightDeskTests(SmallClinic clinics, SightDesk sights, GrantDesk grants) {
        this.clinics = clinics;
        this.sights = sights;
        this.grants = grants;
    }

    @BeforeEach
    void openTheClinic() {
        practice = clinics.open();
        lucia = clinics.assistant(practice, "Lucía", CONFIRMATIONS, BILLING);
        maren = clinics.access(practice, clinics.person(practice, Role.MANAGER, "Maren"));
    }

    @Test
    void showsInALaneAsMuchAsTheProductShips() {
        var access = clinics.access(practice, lucia);
        assertThat(access.sight(CONFIRMATIONS, DataCategory.CONTACT)).isEqualTo(Sight.SEE);
        assertThat(access.sight(CONFIRMATIONS, DataCategory.IDENTITY)).isEqualTo(Sight.NOTHING);
        assertThat(access.sight(BILLING, DataCategory.IDENTITY)).isEqualTo(Sight.SEE);
        assertThat(access.sight(new LaneCode("referrals"), DataCategory.CONTACT))
                .isEqualTo(Sight.NOTHING);
    }

    @Test
    void aChangeCountsWithTheNextRequestAndLeavesItsRow() {
        change(maren, CONFIRMATIONS, DataCategory.IDENTITY, Sight.SEE);
        change(maren, CONFIRMATIONS, DataCategory.IDENTITY, Sight.EXISTS);

        assertThat(clinics.access(practice, lucia).sight(CONFIRMATIONS, DataCategory.IDENTITY))
                .isEqualTo(Sight.EXISTS);
        assertThat(
                        clinics.answers(
                                practice,
                                "select reason as answer from audit.audit_event where action = 'sight.changed' order by id desc"))
                .containsExactly("confirmations identity exists", "confirmations identity see");
    }

    @Test
    void whatOnePracticeSaysIsNothingToAnother() {
        change(maren, CONFIRMATIONS, DataCategory.IDENTITY, Sight.SEE);
        var elsewhere = clinics.open();
        var nora = clinics.assistant(elsewhere, "Nora", CONFIRMATIONS);

        assertThat(clinics.access(elsewhere, nora).sight(CONFIRMATIONS, DataCategory.IDENTITY))
                .isEqualTo(Sight.NOTHING);
    }

    @Test
    void neverHidesThatAClinicalMessageCame() {
        assertThatThrownBy(() -> change(maren, BILLING, DataCategory.CLINICAL, Sight.NOTHING))
                .isInstanceOfSatisfying(
                        RuleViolation.class, refused -> assertThat(refused).hasMessage("access.clinical-never-hidden"));
    }

    @Test
    void isReadByThoseWhoOverseeAndChangedByThoseWhoGrant() {
        var auditor = clinics.access(practice, clinics.person(practice, Role.AUDITOR, "Ada"));
        assertThat(CurrentPractice.within(practice, () -> sights.all(auditor)))
                .extracting(LaneSights::lane)
                .contains(BILLING);
        assertThatThrownBy(() -> change(auditor, BILLING, DataCategory.CONTACT, Sight.SEE))
                .isInstanceOf(NotAllowed.class);

        var assistant = clinics.access(practice, lucia);
        assertThatThrownBy(() -> CurrentPractice.within(practice, () -> sights.all(assistant)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> change(assistant, BILLING, DataCategory.CONTACT, Sight.SEE))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> change(maren, new LaneCode("no_such_lane"), DataCategory.CONTACT, Sight.SEE))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aGrantLeavesOutWhatItsPersonIsNotToSee() {
        var wanted = new NewGrant(
                lucia,
                BILLING,
                Set.of(Action.SAY),
                Set.of(DataCategory.DOCUMENTS, DataCategory.CLINICAL),
                Days.OPEN_ENDED,
                "no statements");
        CurrentPractice.run(practice, () -> grants.ask(clinics.access(practice, lucia), wanted));
        CurrentPractice.run(
                practice,
                () -> grants.approve(
                        maren, lucia, grants.asked(maren).getFirst().id()));

        var access = clinics.access(practice, lucia);
        assertThat(access.sight(BILLING, DataCategory.DOCUMENTS)).isEqualTo(Sight.NOTHING);
        assertThat(access.sight(BILLING, DataCategory.CLINICAL)).isEqualTo(Sight.EXISTS);
        assertThat(access.sight(BILLING, DataCategory.CONTACT)).isEqualTo(Sight.SEE);
    }

    private void change(Access access, LaneCode lane, DataCategory category, Sight sight) {
        CurrentPractice.run(
                practice, () -> sights.change(access, lane, new SightDesk.Change(category, sight, "as agreed")));
    }
}
