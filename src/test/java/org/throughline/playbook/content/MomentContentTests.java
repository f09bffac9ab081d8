package org.throughline.playbook.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    @CsvSource(delimiter = '|', textBlock = """
            /urgency                      | U2                         | U2
            /lane                         | billing                    | billing
            /target/first_useful_bm       | ' 45'                      | 45
            /target/note                  | sooner for a wound         | sooner for a wound
            /sms/optout                   | REQUIRED                   | REQUIRED
            /promise/kind                 | Call back                  | call_back
            /promise/due/business_days    | 3                          | 3
            /promise/due/at               | 12:00                      | 12:00
            /promise/due/business_minutes | 30                         | 30
            /promise/keep_by              | told                       | told
            /close_codes/0                | scheduled elsewhere        | scheduled_elsewhere
            /channels/prefer/0            | call                       | call
            /channels/allow/1             | fax                        | fax
            /practice_must_confirm        | We pause accounts.         | We pause accounts.
            """)
    void changesWhatIsNotSaidToPatientsToo(String field, String words, String kept) {
        var place = new MomentField(field);
        var changed = referral.with(place, words);

        assertThat(changed.text(place)).isEqualTo(kept);
        assertThat(changed.changesSince(referral))
                .extracting(MomentContent.Change::field)
                .containsExactly(place);
        assertThat(MomentContent.parse(changed.json()).text(place)).isEqualTo(kept);
        assertThat(changed.with(place, referral.text(place)).changesSince(referral))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /urgency                      | soon         | no such choice
            /lane                         | The Lane     | no such choice
            /sms/optout                   | maybe        | no such choice
            /target/first_useful_bm       | an hour      | playbook.not-a-number
            /target/first_useful_bm       | -5           | playbook.not-a-number
            /promise/due/business_days    | ''           | playbook.not-a-number
            /promise/due/at               | noon         | playbook.not-a-time
            /promise/kind                 | ¿cuál?       | playbook.not-a-code
            /close_codes/0                | 2 weeks      | playbook.not-a-code
            """)
    void refusesWhatCannotStandThere(String field, String words, String why) {
        assertThatThrownBy(() -> referral.with(new MomentField(field), words)).hasMessageContaining(why);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/code", "/promise", "/parts/en", "/verify/0", "/sms", "/promise/due", "parts", "/verify/100/en"
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
