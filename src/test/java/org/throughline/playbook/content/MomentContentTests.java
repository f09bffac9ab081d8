package org.throughline.playbook.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.kernel.Language;
import org.throughline.kernel.NotFound;
import org.throughline.kernel.RuleViolation;
import org.throughline.playbook.Moment;
import org.throughline.playbook.MomentCode;

/** A moment's content is written as it is read, and changes one field at a time. */
class MomentContentTests {

    private static final MomentField RECEIVED = new MomentField("/parts/en/received");
    private final MomentContent referral =
            MomentContent.of(DefaultPlaybook.SHIPPED.moment(new MomentCode("referral_status")));

    static Stream<Moment> moments() {
        return DefaultPlaybook.SHIPPED.moments().stream();
    }

    @ParameterizedTest
    @MethodSource("moments")
    void readsBackWhatItWrote(Moment moment) {
        assertThat(MomentContent.parse(MomentContent.of(moment).json()).moment())
                .usingRecursiveComparison()
                .isEqualTo(moment);
    }

    @Test
    void changesOneFieldAndNothingElse() {
        var changed = referral.with(RECEIVED, "We have it.");

        assertThat(changed.changesSince(referral))
                .containsExactly(new MomentContent.Change(
                        RECEIVED, "We received your question about your referral.", "We have it."));
        assertThat(changed.moment().parts().en().received()).isEqualTo("We have it.");
        assertThat(changed.sameSpanishAs(referral)).isTrue();
        assertThat(changed.with(RECEIVED.in(Language.SPANISH), "Ya la tenemos.").sameSpanishAs(referral))
                .isFalse();
    }

    @Test
    void addsAndTakesThingsOutOfLists() {
        var longer = referral.plusOne(MomentList.ESCALATION);
        assertThat(longer.moment().escalation()).hasSize(4);
        assertThat(longer.fields()).containsEntry(new MomentField("/escalation/3/trigger/es"), "");

        var shorter = longer.without(MomentList.ESCALATION, 0);
        assertThat(shorter.moment().escalation()).hasSize(3);
        assertThat(shorter.text(MomentList.ESCALATION.words(1))).isEqualTo("upset about the delay");
        assertThat(referral.plusOne(MomentList.NOTE_EXTRA).moment().noteExtra()).hasSize(7);
        assertThatThrownBy(() -> referral.without(MomentList.VERIFY, 7)).isInstanceOf(NotFound.class);
    }

    @Test
    void countsWhatOnlyMovedInItsListAsUnchanged() {
        var step = new MomentField("/verify/7/en");
        var more = referral.plusOne(MomentList.VERIFY).with(step, "the day of the order");

        assertThat(referral.without(MomentList.VERIFY, 0).changesSince(referral))
                .containsExactly(
                        new MomentContent.Change(new MomentField("/verify/0/en"), "full name + date of birth", ""),
                        new MomentContent.Change(
                                new MomentField("/verify/0/es"), "nombre completo y fecha de nacimiento", ""));
        assertThat(more.changesSince(referral))
                .containsExactly(new MomentContent.Change(step, "", "the day of the order"));
    }

    @Test
    void takesNoMoreThanAnybodyReads() {
        var full = referral;
        while (full.moment().verify().size() < MomentList.MOST) {
            full = full.plusOne(MomentList.VERIFY);
        }
        var whole = full;

        assertThatThrownBy(() -> whole.plusOne(MomentList.VERIFY))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("playbook.list-full");
    }

    @Test
    void takesOnlyAClassOfUrgencyForAnEscalation() {
        var within = new MomentField("/escalation/0/within");

        assertThat(referral.with(within, "U2").moment().escalation().getFirst().within())
                .hasToString("U2");
        assertThatThrownBy(() -> referral.with(within, "whenever")).isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/code",
                "/lane",
                "/parts/en",
                "/verify/0",
                "/sms/optout",
                "/promise/due",
                "parts",
                "/verify/100/en"
            })
    void knowsNoOtherField(String pointer) {
        assertThatThrownBy(() -> new MomentField(pointer)).isInstanceOf(NotFound.class);
    }

    @Test
    void namesAFieldByItsKindAndPosition() {
        var trigger = new MomentField("/escalation/1/trigger/es");

        assertThat(trigger.kind()).isEqualTo("escalation.trigger");
        assertThat(trigger.position()).isEqualTo(2);
        assertThat(trigger.spanish()).isTrue();
        assertThat(RECEIVED.kind()).isEqualTo("parts.received");
        assertThat(RECEIVED.position()).isZero();
        assertThat(new MomentField("/parts/es/received").spanish()).isTrue();
        assertThat(MomentList.ESCALATION.fields(1)).contains(trigger.in(Language.ENGLISH));
    }
}
