package org.throughline.access.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.access.Access;
import org.throughline.access.Action;
import org.throughline.access.PeopleDesk;
import org.throughline.access.Role;
import org.throughline.access.Training;
import org.throughline.access.grant.LaneGrant.Standing;
import org.throughline.access.grant.NewGrant.Days;
import org.throughline.audit.AuditLog;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.Language;
import org.throughline.kernel.NotAllowed;
import org.throughline.kernel.NotFound;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.PracticeId;
import org.throughline.kernel.RuleViolation;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.testing.HouseTest;
import org.throughline.testing.MutableClock;
import org.throughline.testing.SmallClinic;

/** INV-30: a grant is asked for by one and approved by another who is not its own, and sleeps until its person is trained. */
@HouseTest
class GrantDeskTests {

    private static final LaneCode BILLING = new LaneCode("billing");

    private final SmallClinic clinics;
    private final GrantDesk grants;
    private final PeopleDesk people;
    private final Training training;
    private final AuditLog audit;
    private final MutableClock clock;
    private PracticeId practice;
    private PersonId manager;
    private PersonId lucia;

    GrantDeskTests(
            SmallClinic clinics,
            GrantDesk grants,
            PeopleDesk people,
            Training training,
            AuditLog audit,
            MutableClock clock) {
        this.clinics = clinics;
        this.grants = grants;
        this.people = people;
        this.training = training;
        this.audit = audit;
        this.clock = clock;
        this.practice = clinics.open();
        this.manager = clinics.person(practice, Role.MANAGER, "Maren");
        this.lucia = clinics.person(practice, Role.ASSISTANT, "Lucía");
    }

    @BeforeEach
    void openTheClinic() {
        practice = clinics.open();
        clinics.lanes(practice, BILLING, new LaneCode("callbacks"), new LaneCode("referrals"));
        manager = clinics.person(practice, Role.MANAGER, "Maren");
        lucia = clinics.person(practice, Role.ASSISTANT, "Lucía");
    }

    @AfterEach
    void turnTheClockBack() {
        clock.set(MutableClock.TUESDAY_TEN);
    }

    @Test
    void letsAPersonDoWhatIsGrantedAndNothingMoreUntilItEnds() {
        train(lucia);
        granted(billing(lucia, Optional.of(Duration.ofSeconds(30))));
        assertThat(clinics.access(practice, lucia).may(Action.SEE, BILLING)).isTrue();
        assertThat(clinics.access(practice, lucia).may(Action.SAY, BILLING)).isTrue();
        assertThat(clinics.access(practice, lucia).may(Action.PROMISE, BILLING)).isFalse();

        clock.advance(Duration.ofSeconds(30));
        assertThat(clinics.access(practice, lucia).may(Action.SEE, BILLING)).isFalse();
    }

    @Test
    void countsFromItsFirstDay() {
        train(lucia);
        var later = new Days(Optional.of(clock.instant().plusSeconds(60)), Optional.empty());
        granted(new NewGrant(lucia, BILLING, Set.of(Action.SAY), later, "covers for Ines"));
        assertThat(clinics.access(practice, lucia).may(Action.SEE, BILLING)).isFalse();

        clock.advance(Duration.ofSeconds(60));
        assertThat(clinics.access(practice, lucia).may(Action.SAY, BILLING)).isTrue();
    }

    @Test
    void keepsTheOldGrantUntilTheNewOneBegins() {
        train(lucia);
        granted(billing(lucia, Optional.empty()));
        var later = new Days(Optional.of(clock.instant().plusSeconds(60)), Optional.empty());
        granted(new NewGrant(lucia, BILLING, Set.of(Action.PROMISE), later, "promises too"));
        assertThat(clinics.access(practice, lucia).may(Action.SAY, BILLING)).isTrue();

        clock.advance(Duration.ofSeconds(60));
        assertThat(clinics.access(practice, lucia).may(Action.SAY, BILLING)).isFalse();
        assertThat(clinics.access(practice, lucia).may(Action.PROMISE, BILLING)).isTrue();
    }

    @Test
    void isNothingWhileItIsOnlyAskedFor() {
        train(lucia);
        as(lucia, access -> grants.ask(access, billing(lucia, Optional.empty())));

        assertThat(clinics.access(practice, lucia).may(Action.SEE, BILLING)).isFalse();
        as(
                manager,
                access -> assertThat(grants.asked(access)).singleElement().satisfies(asked -> {
                    assertThat(asked.standing()).isEqualTo(Standing.ASKED);
                    assertThat(asked.asked().by()).isEqualTo(lucia);
                }));
        as(
                lucia,
                access -> assertThatThrownBy(() -> grants.ask(access, billing(lucia, Optional.empty())))
                        .hasMessage("access.grant-asked-already"));
    }

    @Test
    void sleepsUntilItsPersonIsTrainedForTheLane() {
        granted(billing(lucia, Optional.empty()));
        assertThat(clinics.access(practice, lucia).may(Action.SEE, BILLING)).isFalse();
        assertThat(standing()).isEqualTo(Standing.UNTRAINED);

        train(lucia);
        assertThat(clinics.access(practice, lucia).may(Action.SAY, BILLING)).isTrue();
        assertThat(standing()).isEqualTo(Standing.AWAKE);
        assertThat(trail()).containsExactly("grant.woke", "grant.approved", "grant.asked");
    }

    @Test
    void isNotWokenByTheTrainingOfAnotherLaneOrPersonOrPractice() {
        granted(billing(lucia, Optional.empty()));
        var elsewhere = clinics.open();
        var nora = clinics.person(elsewhere, Role.ASSISTANT, "Nora");
        clinics.within(practice, () -> training.passed(lucia, new LaneCode("referrals"), Optional.empty()));
        clinics.within(practice, () -> training.passed(manager, BILLING, Optional.empty()));
        clinics.within(elsewhere, () -> training.passed(nora, BILLING, Optional.empty()));

        assertThat(clinics.access(practice, lucia).may(Action.SEE, BILLING)).isFalse();
    }

    @Test
    void sleepsAgainWhenTheLaneHasChangedAndItsPersonDoesNotLearnHow() {
        train(lucia);
        granted(billing(lucia, Optional.empty()));
        var learnBy = clock.instant().plusSeconds(600);
        clinics.within(practice, () -> training.changed(BILLING, learnBy));
        assertThat(standing()).isEqualTo(Standing.LESSON_DUE);
        assertThat(clinics.access(practice, lucia).may(Action.SAY, BILLING)).isTrue();

        clock.advance(Duration.ofMinutes(10));
        assertThat(standing()).isEqualTo(Standing.LESSON_MISSED);
        assertThat(clinics.access(practice, lucia).may(Action.SEE, BILLING)).isFalse();

        train(lucia);
        assertThat(clinics.access(practice, lucia).may(Action.SAY, BILLING)).isTrue();
    }

    @Test
    void givesNobodyMoreTimeForASecondChange() {
        train(lucia);
        granted(billing(lucia, Optional.empty()));
        var first = clock.instant().plusSeconds(600);
        clinics.within(practice, () -> training.changed(BILLING, first));
        clinics.within(practice, () -> training.changed(BILLING, first.plusSeconds(600)));

        clock.advance(Duration.ofMinutes(10));
        assertThat(clinics.access(practice, lucia).may(Action.SEE, BILLING)).isFalse();
    }

    @Test
    void aGrantApprovedAfterTheChangeSleepsFromTheSameTime() {
        train(lucia);
        clinics.within(practice, () -> training.changed(BILLING, clock.instant().plusSeconds(600)));
        granted(billing(lucia, Optional.empty()));
        assertThat(clinics.access(practice, lucia).may(Action.SAY, BILLING)).isTrue();

        clock.advance(Duration.ofMinutes(10));
        assertThat(clinics.access(practice, lucia).may(Action.SAY, BILLING)).isFalse();
    }

    @Test
    void endsAGrantAtOnceAndOnRecord() {
        train(lucia);
        granted(billing(lucia, Optional.empty()));
        as(manager, access -> {
            var held = grants.of(access, lucia);
            assertThat(held).hasSize(1);
            grants.end(access, lucia, held.getFirst().id());
            assertThat(grants.of(access, lucia)).isEmpty();
        });
        assertThat(clinics.access(practice, lucia).may(Action.SEE, BILLING)).isFalse();
        assertThat(trail()).containsExactly("grant.revoked", "grant.approved", "grant.asked");
    }

    @Test
    void anEndedGrantIsNotWokenByATraining() {
        granted(billing(lucia, Optional.empty()));
        as(
                manager,
                access -> grants.end(
                        access, lucia, grants.of(access, lucia).getFirst().id()));
        train(lucia);

        assertThat(clinics.access(practice, lucia).may(Action.SEE, BILLING)).isFalse();
    }

    @Test
    void isNotApprovedByWhoeverAskedForItNorByItsPerson() {
        var privacy = clinics.person(practice, Role.PRIVACY_OFFICER, "Paul");
        as(manager, access -> {
            grants.ask(access, billing(lucia, Optional.empty()));
            assertThatThrownBy(() -> grants.approve(access, lucia, asked(lucia)))
                    .hasMessage("access.approver-is-requester");
        });
        as(privacy, access -> {
            grants.ask(access, billing(privacy, Optional.empty()));
            assertThatThrownBy(() -> grants.approve(access, privacy, asked(privacy)))
                    .hasMessage("access.approver-is-requester");
        });
        as(
                manager,
                access -> grants.ask(
                        access, new NewGrant(privacy, new LaneCode("callbacks"), Set.of(), Days.OPEN_ENDED, "covers")));
        as(
                privacy,
                access -> assertThatThrownBy(() -> grants.approve(access, privacy, asked(privacy)))
                        .hasMessage("access.approver-is-requester"));
        as(privacy, access -> grants.approve(access, lucia, asked(lucia)));
        assertThat(standing()).isEqualTo(Standing.UNTRAINED);
    }

    @Test
    void aManagerWithoutAnybodyElseApprovesADayLaterAndOnRecord() {
        as(manager, access -> {
            grants.ask(access, billing(lucia, Optional.empty()));
            assertThatThrownBy(() -> grants.approve(access, lucia, asked(lucia)))
                    .hasMessage("access.alone-a-day-later");
        });
        clock.advance(Duration.ofHours(24));
        as(manager, access -> grants.approve(access, lucia, asked(lucia)));

        assertThat(trail()).containsExactly("grant.approved-alone", "grant.asked");
    }

    @Test
    void refusesEverybodyBelowTheManager() {
        as(lucia, access -> grants.ask(access, billing(lucia, Optional.empty())));
        for (var role : new Role[] {Role.ASSISTANT, Role.NURSE, Role.AGENCY_LEAD, Role.AUDITOR}) {
            var somebody = clinics.person(practice, role, "Omar");
            as(somebody, access -> {
                assertThatThrownBy(() -> grants.ask(access, billing(lucia, Optional.empty())))
                        .isInstanceOf(NotAllowed.class);
                assertThatThrownBy(() -> grants.approve(access, lucia, asked(lucia)))
                        .isInstanceOf(NotAllowed.class);
                assertThatThrownBy(() -> grants.end(access, lucia, asked(lucia)))
                        .isInstanceOf(NotAllowed.class);
            });
        }
        as(lucia, access -> assertThatThrownBy(() -> grants.of(access, lucia)).isInstanceOf(NotAllowed.class));
    }

    @Test
    void refusesAManagersOwnAccess() {
        as(manager, access -> {
            assertThatThrownBy(() -> people.assess(access, manager, Language.SPANISH))
                    .isInstanceOf(RuleViolation.class);
            assertThatThrownBy(() -> people.revoke(access, manager)).isInstanceOf(RuleViolation.class);
        });
    }

    @Test
    void nobodyEndsTheirOwnGrantButEverybodyTakesTheirOwnRequestBack() {
        granted(billing(lucia, Optional.empty()));
        as(lucia, access -> {
            var held = grants.own(access).getFirst().id();
            assertThatThrownBy(() -> grants.end(access, lucia, held)).isInstanceOf(RuleViolation.class);
            grants.ask(access, billing(lucia, Optional.empty()));
            grants.end(access, lucia, asked(lucia));
            assertThat(grants.own(access)).hasSize(1);
        });
    }

    @Test
    void knowsNobodyOfAnotherPractice() {
        var elsewhere = clinics.open();
        var nora = clinics.person(elsewhere, Role.ASSISTANT, "Nora");
        as(manager, access -> {
            assertThatThrownBy(() -> grants.ask(access, billing(nora, Optional.empty())))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> people.assess(access, nora, Language.SPANISH))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> people.revoke(access, nora)).isInstanceOf(NotFound.class);
        });
    }

    private NewGrant billing(PersonId person, Optional<Duration> lasting) {
        var days = new Days(Optional.empty(), lasting.map(clock.instant()::plus));
        return new NewGrant(person, BILLING, Set.of(Action.SAY), days, "covers for Ines");
    }

    /** Asked for by its person and approved by the manager. */
    private void granted(NewGrant wanted) {
        as(wanted.person(), access -> grants.ask(access, wanted));
        as(manager, access -> grants.approve(access, wanted.person(), asked(wanted.person())));
    }

    private void train(PersonId person) {
        clinics.within(practice, () -> training.passed(person, BILLING, Optional.empty()));
    }

    private UUID asked(PersonId person) {
        return UUID.fromString(clinics.answers(
                        practice,
                        "select id::text as answer from access.lane_grant where state = 'requested' and person_id = '"
                                + person + "'")
                .getFirst());
    }

    private Standing standing() {
        var access = clinics.access(practice, lucia);
        return CurrentPractice.within(
                practice, () -> grants.own(access).getFirst().standing());
    }

    private List<String> trail() {
        return CurrentPractice.within(
                practice,
                () -> audit.ofEntity(lucia.value(), 5).stream()
                        .map(row -> row.action())
                        .toList());
    }

    private void as(PersonId person, Consumer<Access> step) {
        var access = clinics.access(practice, person);
        CurrentPractice.run(practice, () -> step.accept(access));
    }
}
