package org.throughline.playbook.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.throughline.playbook.MomentCode;
import org.throughline.playbook.MomentSuggestions;
import org.throughline.testing.HouseTest;

/** The way back: an earlier version under a new number, and a moment out of use and in again. */
@HouseTest
class WayBackModuleTests extends ReferralVersions {

    private final WithdrawalDesk withdrawals;
    private final MomentSuggestions suggestions;

    WayBackModuleTests(WithdrawalDesk withdrawals, MomentSuggestions suggestions) {
        this.withdrawals = withdrawals;
        this.suggestions = suggestions;
    }

    @Test
    void bringsAnEarlierVersionBackUnderANewNumber() {
        change("We have your question.");
        within(() -> reviews.approve(maren, sent(), Optional.empty()));

        refused("playbook.reason-needed", () -> reviews.rollBack(maren, REFERRAL, 1, " "));
        refused("playbook.never-in-force", () -> reviews.rollBack(maren, REFERRAL, 2, "it is in force"));
        within(() -> assertThat(reviews.rollBack(maren, REFERRAL, 1, "People asked twice."))
                .isEqualTo(3));

        assertThat(said()).isEqualTo("3 We received your question about your referral.");
        assertThat(history().versions())
                .extracting(MomentVersion::state)
                .containsExactly(VersionState.IN_FORCE, VersionState.REPLACED, VersionState.REPLACED);
    }

    @Test
    void takesAMomentOutOfUseByTwoPeopleAndBringsItBack() {
        refused("playbook.reason-needed", () -> withdrawals.propose(lucia, REFERRAL, " "));
        refused(
                "playbook.always-needed",
                () -> withdrawals.propose(maren, new MomentCode("general_question"), "we have none"));
        within(() -> withdrawals.propose(lucia, REFERRAL, "We refer nobody."));
        refused("playbook.draft-is-there", () -> drafts.begin(maren, REFERRAL, OptionalInt.empty()));
        refused("playbook.may-not-approve", () -> reviews.approve(lucia, seen(open()), Optional.empty()));
        within(() -> assertThat(playbook.moments()).extracting("code").contains(REFERRAL));
        within(() -> reviews.approve(maren, seen(open()), Optional.empty()));

        within(() -> assertThat(playbook.moments()).extracting("code").doesNotContain(REFERRAL));
        within(() -> assertThat(suggestions.suggest("Did my referral arrive?"))
                .extracting("moment")
                .doesNotContain(REFERRAL));
        assertThat(said())
                .as("items that carry it keep their words")
                .isEqualTo("2 We received your question about your referral.");
        refused("playbook.out-of-use", () -> withdrawals.propose(lucia, REFERRAL, "again"));

        change("We have your question.");
        within(() -> reviews.approve(maren, sent(), Optional.empty()));
        within(() -> assertThat(playbook.moments()).extracting("code").contains(REFERRAL));
        assertThat(said()).isEqualTo("3 We have your question.");
    }

    @Test
    void givesAWithdrawalBackWithoutWordsToChange() {
        within(() -> withdrawals.propose(lucia, REFERRAL, "We refer nobody."));
        within(() -> reviews.giveBack(maren, seen(open()), "We do, on Fridays."));

        refused("playbook.withdraws", () -> change(lucia, "Hm.", "We received your question about your referral."));
        within(() -> drafts.discard(lucia, REFERRAL));
        within(() -> withdrawals.propose(lucia, REFERRAL, "Not on Fridays either."));
        within(() -> reviews.approve(maren, seen(open()), Optional.empty()));
        within(() -> reviews.rollBack(maren, REFERRAL, 1, "We do again."));
        within(() -> assertThat(playbook.moments()).extracting("code").contains(REFERRAL));
    }

    private MomentVersion open() {
        return history().open().orElseThrow();
    }
}
