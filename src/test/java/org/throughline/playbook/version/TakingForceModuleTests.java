package org.throughline.playbook.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.testing.HouseTest;

/** A version takes force on its day, in its own practice only, and not when its commit fails. */
@HouseTest
class TakingForceModuleTests extends ReferralVersions {

    private final TakingForce taking;

    TakingForceModuleTests(TakingForce taking) {
        this.taking = taking;
    }

    @Test
    void takesForceOnItsDayWithoutAnybodyPressingAnything() {
        change("We have your question.");
        var sent = sent();
        var friday = NOW.plus(Duration.ofDays(3));
        within(() -> reviews.approve(maren, sent, Optional.of(friday)));
        clock.set(friday.minusSeconds(1));
        assertThat(said()).startsWith("1 ");
        within(taking::sweep);
        assertThat(said()).startsWith("1 ");

        clock.set(friday);
        assertThat(said()).isEqualTo("2 We have your question.");
        assertThat(history().inForce().orElseThrow().number()).isEqualTo(2);
        within(taking::sweep);
        assertThat(said()).isEqualTo("2 We have your question.");
        assertThat(clinics.answers(practice, "select state as answer from playbook.moment_version order by number"))
                .containsExactly("replaced", "in-force");
    }

    @Test
    void isTakenBackBeforeItsDayAndWrittenOnAnew() {
        change("We have your question.");
        within(() -> reviews.approve(maren, sent(), Optional.of(NOW.plus(Duration.ofDays(3)))));
        var waiting = seen(history().waiting().orElseThrow());

        refused("playbook.may-not-approve", () -> reviews.takeBack(lucia, waiting, "wait"));
        within(() -> reviews.takeBack(kim, waiting, "Wait for the new phone number."));
        clock.advance(Duration.ofDays(4));

        assertThat(said()).startsWith("1 ");
        within(() -> drafts.begin(lucia, REFERRAL, OptionalInt.of(2)));
        assertThat(history().open().orElseThrow().content().text(ProposedMoments.RECEIVED))
                .isEqualTo("We have your question.");
    }

    @Test
    void hasOneDraftAndOneThatWaits() {
        change("We have your question.");
        refused("playbook.draft-is-there", () -> drafts.begin(maren, REFERRAL, OptionalInt.empty()));
        within(() -> reviews.approve(maren, sent(), Optional.of(NOW.plus(Duration.ofDays(3)))));

        within(() -> drafts.begin(lucia, REFERRAL, OptionalInt.empty()));
        assertThat(history().open().orElseThrow().content().text(ProposedMoments.RECEIVED))
                .as("goes on from what waits")
                .isEqualTo("We have your question.");
        var second = sent();
        refused(
                "playbook.another-waits",
                () -> reviews.approve(maren, second, Optional.of(NOW.plus(Duration.ofDays(4)))));
    }

    @Test
    void isThePracticesOwnAndNobodyElses() {
        change("We have your question.");
        within(() -> reviews.approve(maren, sent(), Optional.empty()));

        var other = clinics.open();

        assertThat(CurrentPractice.within(
                        other, () -> playbook.moment(REFERRAL).parts().en().received()))
                .isEqualTo("We received your question about your referral.");
        assertThat(CurrentPractice.within(other, () -> versions.of(REFERRAL).versions()))
                .hasSize(1);
        assertThat(clinics.answers(other, "select moment as answer from playbook.moment_version"))
                .isEmpty();
    }

    @Test
    void forgetsAChangeThatWasRolledBackAndSeesItsOwnBefore() {
        change("We have your question.");
        var sent = sent();
        assertThat(said()).startsWith("1 ");

        assertThatThrownBy(() -> clinics.within(practice, () -> {
                    reviews.approve(maren, sent, Optional.empty());
                    assertThat(playbook.inForce(REFERRAL).number())
                            .as("its own transaction")
                            .isEqualTo(2);
                    throw new IllegalStateException("the lights go out");
                }))
                .hasMessage("the lights go out");

        assertThat(said()).startsWith("1 ");
        within(() -> reviews.approve(maren, sent, Optional.empty()));
        assertThat(said()).startsWith("2 ");
    }
}
