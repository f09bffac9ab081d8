package org.throughline.playbook.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.access.Role;
import org.throughline.playbook.content.MomentList;
import org.throughline.testing.HouseTest;

/** Which roles propose, which decide, and which only read. */
@HouseTest
class WhoDecidesModuleTests extends ReferralVersions {

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ASSISTANT", "FRONT_DESK", "AGENCY_LEAD", "AUDITOR"})
    void isNotApprovedByThoseWhoOnlyProposeOrRead(Role role) {
        change("We have your question.");
        var sent = sent();
        var one = somebody(role);

        refused("playbook.may-not-approve", () -> reviews.approve(one, sent, Optional.empty()));
        refused(
                role == Role.AUDITOR ? "playbook.may-not-propose" : "playbook.not-your-draft",
                () -> reviews.giveBack(one, sent, "no"));
        refused("access.manager-needed", () -> reviews.rollBack(one, REFERRAL, 1, "no"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"NURSE", "PROVIDER", "BILLER", "PRIVACY_OFFICER"})
    void isApprovedByTheseWhenAManagerWroteIt(Role role) {
        within(() -> drafts.begin(maren, REFERRAL, OptionalInt.empty()));
        within(() -> change(maren, "We have your question.", "We received your question about your referral."));
        within(() -> reviews.send(maren, REFERRAL));
        var second = somebody(role);

        within(() -> reviews.approve(second, seen(history().open().orElseThrow()), Optional.empty()));

        assertThat(said()).startsWith("2 ");
        refused("access.manager-needed", () -> reviews.rollBack(second, REFERRAL, 1, "no"));
    }

    @Test
    void isOnlyReadByAnAuditor() {
        var auditor = somebody(Role.AUDITOR);

        refused("playbook.may-not-propose", () -> drafts.begin(auditor, REFERRAL, OptionalInt.empty()));
        refused("playbook.may-not-propose", () -> drafts.begin(auditor, schoolLetter()));
        change("We have your question.");
        refused("playbook.may-not-propose", () -> change(auditor, "Mine.", "We have your question."));
        refused("playbook.may-not-propose", () -> drafts.add(auditor, REFERRAL, MomentList.VERIFY));
        refused("playbook.may-not-propose", () -> drafts.remove(auditor, REFERRAL, MomentList.VERIFY, taken()));
        refused("playbook.may-not-propose", () -> drafts.discard(auditor, REFERRAL));
        refused("playbook.may-not-propose", () -> reviews.send(auditor, REFERRAL));
        refused(
                "playbook.may-not-propose",
                () -> reviews.signSpanish(auditor, seen(history().open().orElseThrow())));
        assertThat(said()).startsWith("1 ");
    }
}
