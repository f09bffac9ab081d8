package org.throughline.access.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.access.Access;
import org.throughline.access.Action;
import org.throughline.access.PeopleDesk;
import org.throughline.access.Role;
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

/** The manager gives and ends lanes; nobody below, nobody for themselves, nobody across practices (INV-30). */
@HouseTest
class GrantDeskTests {

    private static final LaneCode BILLING = new LaneCode("billing");

    private final SmallClinic clinics;
    private final GrantDesk grants;
    private final PeopleDesk people;
    private final AuditLog audit;
    private final MutableClock clock;
    private PracticeId practice;
    private PersonId manager;
    private PersonId lucia;

    GrantDeskTests(SmallClinic clinics, GrantDesk grants, PeopleDesk people, AuditLog audit, MutableClock clock) {
        this.clinics = clinics;
        this.grants = grants;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
        this.practice = clinics.open();
        this.manager = clinics.person(practice, Role.MANAGER, "Maren");
        this.lucia = clinics.person(practice, Role.ASSISTANT, "Lucía");
    }

    @BeforeEach
    void openTheClinic() {
        practice = clinics.open();
        clinics.lanes(practice, BILLING);
        manager = clinics.person(practice, Role.MANAGER, "Maren");
        lucia = clinics.person(practice, Role.ASSISTANT, "Lucía");
    }

    @Test
    void letsAPersonDoWhatIsGrantedAndNothingMoreUntilItEnds() {
        as(manager, access -> grants.grant(access, billing(lucia, Optional.of(Duration.ofSeconds(30)))));
        assertThat(clinics.access(practice, lucia).may(Action.SEE, BILLING)).isTrue();
        assertThat(clinics.access(practice, lucia).may(Action.SAY, BILLING)).isTrue();
        assertThat(clinics.access(practice, lucia).may(Action.PROMISE, BILLING)).isFalse();

        clock.advance(Duration.ofSeconds(30));
        assertThat(clinics.access(practice, lucia).may(Action.SEE, BILLING)).isFalse();
    }

    @Test
    void endsAGrantAtOnceAndOnRecord() {
        as(manager, access -> grants.grant(access, billing(lucia, Optional.empty())));
        as(manager, access -> {
            var held = grants.of(access, lucia);
            assertThat(held).hasSize(1);
            grants.end(access, lucia, held.getFirst().id());
            assertThat(grants.of(access, lucia)).isEmpty();
        });
        assertThat(clinics.access(practice, lucia).may(Action.SEE, BILLING)).isFalse();
        as(
                manager,
                access -> assertThat(audit.ofEntity(lucia.value(), 5))
                        .extracting(row -> row.action())
                        .containsExactly("grant.revoked", "grant.approved"));
    }

    @Test
    void refusesEverybodyBelowTheManager() {
        for (var role : new Role[] {Role.ASSISTANT, Role.NURSE, Role.AGENCY_LEAD, Role.AUDITOR}) {
            var somebody = clinics.person(practice, role, "Omar");
            as(
                    somebody,
                    access -> assertThatThrownBy(() -> grants.grant(access, billing(lucia, Optional.empty())))
                            .isInstanceOf(NotAllowed.class));
        }
        as(lucia, access -> assertThatThrownBy(() -> grants.of(access, lucia)).isInstanceOf(NotAllowed.class));
    }

    @Test
    void refusesAManagersOwnAccess() {
        as(manager, access -> {
            assertThatThrownBy(() -> grants.grant(access, billing(manager, Optional.empty())))
                    .isInstanceOf(RuleViolation.class);
            assertThatThrownBy(() -> people.assess(access, manager, Language.SPANISH))
                    .isInstanceOf(RuleViolation.class);
            assertThatThrownBy(() -> people.revoke(access, manager)).isInstanceOf(RuleViolation.class);
        });
    }

    @Test
    void knowsNobodyOfAnotherPractice() {
        var elsewhere = clinics.open();
        var nora = clinics.person(elsewhere, Role.ASSISTANT, "Nora");
        as(manager, access -> {
            assertThatThrownBy(() -> grants.grant(access, billing(nora, Optional.empty())))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> people.assess(access, nora, Language.SPANISH))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> people.revoke(access, nora)).isInstanceOf(NotFound.class);
        });
    }

    private NewGrant billing(PersonId person, Optional<Duration> lasting) {
        return new NewGrant(person, BILLING, Set.of(Action.SAY), lasting.map(clock.instant()::plus), "covers for Ines");
    }

    private void as(PersonId person, Consumer<Access> step) {
        var access = clinics.access(practice, person);
        CurrentPractice.run(practice, () -> step.accept(access));
    }
}
