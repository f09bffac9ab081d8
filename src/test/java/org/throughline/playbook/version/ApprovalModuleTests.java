package org.throughline.playbook.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.throughline.playbook.Playbook;
import org.throughline.testing.HouseTest;

/** A version comes into force by a second person who has seen these words, and its Spanish by a third pair of eyes. */
@HouseTest
class ApprovalModuleTests extends ReferralVersions {

    @Test
    void isSeenAtOnceWhenASecondPersonHasApproved() {
        change("We have your question.");
        var sent = sent();
        assertThat(said()).as("a draft changes nothing").startsWith("1 ");

        within(() -> reviews.approve(maren, sent, Optional.empty()));

        assertThat(said()).isEqualTo("2 We have your question.");
        within(() -> assertThat(playbook.inForce(REFERRAL).approved())
                .contains(new Playbook.InForce.Approved(maren.person(), NOW)));
        assertThat(history().versions())
                .extracting(MomentVersion::state)
                .containsExactly(VersionState.IN_FORCE, VersionState.REPLACED);
    }

    @Test
    void letsNobodyApproveTheirOwnWordsAndNobodyWithoutAManager() {
        change("We have your question.");
        var sent = sent();

        refused("playbook.may-not-approve", () -> reviews.approve(lucia, sent, Optional.empty()));
        refused("playbook.manager-needed", () -> reviews.approve(kim, sent, Optional.empty()));
        refused("playbook.date-passed", () -> reviews.approve(maren, sent, Optional.of(NOW.minusSeconds(1))));

        within(() -> reviews.giveBack(maren, sent, "Say who looks at it."));
        within(() -> change(maren, "Kim has your question.", "We have your question."));
        var again = sent();
        refused("playbook.approver-is-writer", () -> reviews.approve(maren, again, Optional.empty()));
        within(() -> reviews.approve(kim, again, Optional.empty()));
        assertThat(said()).isEqualTo("2 Kim has your question.");
    }

    @Test
    void isRefusedByTheDatabaseWhenTheWriterApproves() {
        change("We have your question.");

        assertThatThrownBy(() -> clinics.within(practice, () -> clinics.execute("""
                                update playbook.moment_version
                                set state = 'in-force', approved_by = written_by, approved_at = now(), effective_from = now()
                                where state = 'draft'
                                """)))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void keepsItsWordsInTheDatabaseOnceItWasSent() {
        change("We have your question.");
        sent();

        assertThatThrownBy(() -> clinics.within(
                        practice,
                        () -> clinics.execute(
                                "update playbook.moment_version set content = '{}' where state = 'in-review'")))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void isNotSentWhileAHardCheckFails() {
        change("Your insurance will cover it.");

        within(() -> assertThat(reviews.send(lucia, REFERRAL))
                .extracting(Finding::code, finding -> finding.field().orElseThrow())
                .containsExactly(tuple("forbidden", ProposedMoments.RECEIVED)));

        assertThat(history().open().orElseThrow().state()).isEqualTo(VersionState.DRAFT);
        refused(
                "playbook.not-in-review",
                () -> reviews.approve(maren, seen(history().open().orElseThrow()), Optional.empty()));
    }

    @Test
    void isNotApprovedUnseen() {
        change("We have your question.");
        var sent = sent();
        within(() -> reviews.giveBack(maren, sent, "Say more."));
        within(() -> change(lucia, "We have it.", "We have your question."));
        sent();

        refused("playbook.somebody-was-faster", () -> reviews.approve(maren, sent, Optional.empty()));
        refused("playbook.somebody-was-faster", () -> reviews.giveBack(maren, sent, "again"));
    }

    @Test
    void hasItsSpanishSignedBySomebodyAssessedWhoDidNotWriteIt() {
        var shipped = seen(history().inForce().orElseThrow());
        refused("playbook.spanish-not-assessed", () -> reviews.signSpanish(maren, shipped));
        within(() -> assertThat(playbook.inForce(REFERRAL).spanishSigned()).isFalse());
        within(() -> reviews.signSpanish(lucia, shipped));
        within(() -> assertThat(playbook.inForce(REFERRAL).spanishSigned()).isTrue());

        change("We have your question.");
        assertThat(history().open().orElseThrow().spanish())
                .as("unchanged Spanish is carried over")
                .isPresent();
        within(() -> drafts.change(
                lucia,
                REFERRAL,
                new Edit(ProposedMoments.RECIBIDO, "Recibimos su pregunta sobre su referido.", "Ya la tenemos.")));
        assertThat(history().open().orElseThrow().spanish()).isEmpty();
        refused(
                "playbook.reader-is-writer",
                () -> reviews.signSpanish(lucia, seen(history().open().orElseThrow())));
        var omar = clinics.access(practice, clinics.assistant(practice, "Omar", REFERRALS));
        within(() -> reviews.signSpanish(omar, seen(history().open().orElseThrow())));
        within(() -> reviews.approve(maren, sent(), Optional.empty()));
        within(() -> assertThat(playbook.inForce(REFERRAL).spanishSigned()).isTrue());
    }
}
