package org.throughline.playbook.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.NotFound;
import org.throughline.playbook.Bilingual;
import org.throughline.playbook.MomentCode;
import org.throughline.playbook.UrgencyClass;
import org.throughline.playbook.content.MomentField;
import org.throughline.playbook.content.MomentList;
import org.throughline.testing.HouseTest;

/** Several people write at one draft: no word is lost, and it goes where the practice works. */
@HouseTest
class DraftModuleTests extends ReferralVersions {

    @Test
    void keepsTheShippedWordsAsVersionOneWithTheFirstChange() {
        assertThat(said()).isEqualTo("1 We received your question about your referral.");

        within(() -> drafts.begin(lucia, REFERRAL, OptionalInt.empty()));

        assertThat(history().versions())
                .extracting(version -> version.number() + " " + version.state())
                .containsExactly("2 DRAFT", "1 IN_FORCE");
        assertThat(history().inForce().orElseThrow().isFromTheProduct()).isTrue();
        assertThat(
                        clinics.answers(
                                practice,
                                "select action || ' ' || count(*) as answer from audit.audit_event where action like 'playbook.%' group by action order by 1"))
                .containsExactly("playbook.drafted 1", "playbook.kept 1");
    }

    @Test
    void losesNothingWhenTwoPeopleWriteAtOnce() {
        change("We have your question.");

        within(() -> assertThat(drafts.change(
                        maren,
                        REFERRAL,
                        new Edit(
                                ProposedMoments.RECIBIDO,
                                "Recibimos su pregunta sobre su referido.",
                                "Ya la tenemos.")))
                .isEqualTo(new Edited.Saved("Ya la tenemos.")));
        within(() -> assertThat(change(maren, "Mine.", "We received your question about your referral."))
                .isEqualTo(new Edited.SomebodyWasFirst("We have your question.", Optional.of(lucia.person()))));

        var content = history().open().orElseThrow().content();
        assertThat(content.text(ProposedMoments.RECEIVED)).isEqualTo("We have your question.");
        assertThat(content.text(ProposedMoments.RECIBIDO)).isEqualTo("Ya la tenemos.");
        within(() ->
                assertThat(change(maren, "Mine.", "We have your question.")).isEqualTo(new Edited.Saved("Mine.")));
        within(() -> assertThat(change(maren, "Mine.", "anything")).isEqualTo(new Edited.Saved("Mine.")));
    }

    @Test
    void addsAndRemovesStepsOnlyAsTheyWereSeen() {
        change("We have your question.");

        within(() -> drafts.add(lucia, REFERRAL, MomentList.VERIFY));
        within(() -> drafts.remove(lucia, REFERRAL, MomentList.VERIFY, taken()));
        assertThat(history().open().orElseThrow().content().moment().verify()).hasSize(7);
        refused("playbook.list-changed", () -> drafts.remove(lucia, REFERRAL, MomentList.VERIFY, taken()));
    }

    @Test
    void isDiscardedByItsWriterOrSomebodyWhoDecides() {
        change("We have your question.");
        var omar = clinics.access(practice, clinics.assistant(practice, "Omar", REFERRALS));

        refused("playbook.not-your-draft", () -> drafts.discard(omar, REFERRAL));
        within(() -> drafts.discard(kim, REFERRAL));

        assertThat(history().open()).isEmpty();
        refused("playbook.no-draft", () -> drafts.discard(kim, REFERRAL));
        refused("playbook.no-draft", () -> change(lucia, "Late.", "We have your question."));
        within(() ->
                assertThat(drafts.begin(lucia, REFERRAL, OptionalInt.empty())).isEqualTo(3));
    }

    @ParameterizedTest
    @CsvSource({
        "/urgency, U3, U2", "/target/first_useful_bm, 240, 45", "/sms/optout, CONVERSATIONAL, REQUIRED",
        "/promise/kind, status_update, callback", "/promise/due/business_days, 2, 1", "/promise/due/at, '', 09:30",
        "/channels/prefer/0, portal, call", "/close_codes/0, scheduled, booked", "/practice_must_confirm, '', We do."
    })
    void keepsTheFirstOfTwoWhoChangeTheSameField(String place, String stands, String words) {
        var field = new MomentField(place);
        within(() -> drafts.begin(lucia, REFERRAL, OptionalInt.empty()));

        within(() -> assertThat(drafts.change(lucia, REFERRAL, new Edit(field, stands, words)))
                .isEqualTo(new Edited.Saved(words)));
        within(() -> assertThat(
                        drafts.change(maren, REFERRAL, new Edit(field, stands, stands.equals("U3") ? "U1" : "77")))
                .isEqualTo(new Edited.SomebodyWasFirst(words, Optional.of(lucia.person()))));
        assertThat(history().open().orElseThrow().content().changesSince(ProposedMoments.referral()))
                .extracting(change -> change.field().pointer())
                .containsExactly(place);
    }

    @Test
    void movesOnlyToALaneThePracticeWorksIn() {
        var lane = new MomentField("/lane");
        clinics.lanes(practice, new LaneCode("records"));
        within(() -> drafts.begin(lucia, REFERRAL, OptionalInt.empty()));

        refused("playbook.no-such-lane", () -> drafts.change(lucia, REFERRAL, new Edit(lane, "referrals", "billing")));
        within(() -> drafts.change(lucia, REFERRAL, new Edit(lane, "referrals", "records")));

        assertThat(history().open().orElseThrow().content().moment().lane()).isEqualTo(new LaneCode("records"));
    }

    @Test
    void hasMomentsOfThePracticesOwn() {
        clinics.lanes(practice, new LaneCode("records"));
        within(() -> drafts.begin(lucia, schoolLetter()));

        refused("playbook.code-taken", () -> drafts.begin(lucia, schoolLetter()));
        within(() -> assertThatThrownBy(() -> playbook.moment(new MomentCode("school_letter")))
                .isInstanceOf(NotFound.class));
        within(() -> assertThat(versions.all()).containsKey(new MomentCode("school_letter")));
        within(() ->
                assertThat(reviews.send(lucia, new MomentCode("school_letter"))).isNotEmpty());
        refused(
                "playbook.no-such-lane",
                () -> drafts.begin(
                        lucia,
                        new NewMoment(
                                new MomentCode("other_letter"),
                                new Bilingual<>("a", "b"),
                                new LaneCode("no_such_lane"),
                                UrgencyClass.U4)));
    }
}
