package org.throughline.playbook.holding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.throughline.access.Access;
import org.throughline.access.Role;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.Language;
import org.throughline.kernel.NotAllowed;
import org.throughline.kernel.PracticeId;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.testing.HouseTest;
import org.throughline.testing.MutableClock;
import org.throughline.testing.SmallClinic;

/** INV-14: what is said where no entry fits is said in Spanish only once somebody of the practice stands for these words. */
@HouseTest
class HoldingDeskTests {

    private static final LaneCode CALLBACKS = new LaneCode("callbacks");
    private static final String TRAIL =
            "select action as answer from audit.audit_event where action like 'playbook.holding%'";

    private final SmallClinic clinics;
    private final HoldingDesk desk;

    private PracticeId practice;
    private Access lucia;

    HoldingDeskTests(SmallClinic clinics, HoldingDesk desk) {
        this.clinics = clinics;
        this.desk = desk;
    }

    @BeforeEach
    void openTheClinic() {
        practice = clinics.open();
        lucia = clinics.access(practice, clinics.assistant(practice, "Lucía", CALLBACKS));
    }

    @Test
    void isSaidInSpanishOnceSomebodyAssessedStandsForIt() {
        assertThat(says(practice, Language.ENGLISH)).isTrue();
        assertThat(says(practice, Language.SPANISH)).isFalse();

        CurrentPractice.run(practice, () -> desk.signSpanish(lucia));

        assertThat(says(practice, Language.SPANISH)).isTrue();
        assertThat(CurrentPractice.within(practice, desk::signature))
                .contains(
                        new HoldingSignature(desk.shipped(Language.SPANISH), lucia.person(), MutableClock.TUESDAY_TEN));
        assertThat(clinics.answers(practice, TRAIL)).containsExactly("playbook.holding-signed");
    }

    @Test
    void isSignedByNobodyWhoWasNotAssessedOrOnlyReads() {
        var maren = clinics.access(practice, clinics.person(practice, Role.MANAGER, "Maren"));
        var reader = clinics.person(practice, Role.AUDITOR, "Omar");
        clinics.grantTo(practice, reader);
        var omar = clinics.access(practice, reader);
        assertThat(omar.mayWriteIn(Language.SPANISH)).isTrue();

        assertThatThrownBy(() -> CurrentPractice.run(practice, () -> desk.signSpanish(maren)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> CurrentPractice.run(practice, () -> desk.signSpanish(omar)))
                .isInstanceOf(NotAllowed.class);
        assertThat(says(practice, Language.SPANISH)).isFalse();
    }

    @Test
    void isSignedForOnePracticeOnly() {
        CurrentPractice.run(practice, () -> desk.signSpanish(lucia));

        assertThat(says(clinics.open(), Language.SPANISH)).isFalse();
    }

    @Test
    void isADraftAgainWhenTheProductSaysItInOtherWords() {
        clinics.within(practice, () -> clinics.execute("""
                insert into playbook.holding_signature
                    (received, checking, needed, next_update, signed_by, signed_at)
                values ('Recibido.', 'Pregunto.', 'Nada.', 'Le escribo.', '%s', now())
                """.formatted(lucia.person())));

        assertThat(says(practice, Language.SPANISH)).isFalse();
    }

    @Test
    void staysAsItWasSigned() {
        CurrentPractice.run(practice, () -> desk.signSpanish(lucia));

        assertThatThrownBy(() -> clinics.within(
                        practice, () -> clinics.execute("update playbook.holding_signature set needed = 'x'")))
                .isInstanceOf(DataAccessException.class);
    }

    private boolean says(PracticeId where, Language language) {
        return CurrentPractice.within(where, () -> desk.in(language).isPresent());
    }
}
