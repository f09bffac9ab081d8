package org.throughline.playbook.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.throughline.access.Access;
import org.throughline.access.Role;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.NotAllowed;
import org.throughline.kernel.NotFound;
import org.throughline.kernel.PracticeId;
import org.throughline.kernel.RuleViolation;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.playbook.Bilingual;
import org.throughline.playbook.MomentCode;
import org.throughline.playbook.MomentSuggestions;
import org.throughline.playbook.Playbook;
import org.throughline.playbook.UrgencyClass;
import org.throughline.playbook.content.MomentField;
import org.throughline.playbook.content.MomentList;
import org.throughline.playbook.version.ReviewDesk.Seen;
import org.throughline.testing.HouseTest;
import org.throughline.testing.MutableClock;
import org.throughline.testing.SmallClinic;

/** A practice changes its playbook: two people, dates, the way back, and nothing of another practice. */
@HouseTest
class VersionModuleTests {

    private static final MomentCode REFERRAL = ProposedMoments.REFERRAL;
    private static final LaneCode REFERRALS = new LaneCode("referrals");
    private static final Instant NOW = MutableClock.TUESDAY_TEN;

    private final SmallClinic clinics;
    private final DraftDesk drafts;
    private final ReviewDesk reviews;
    private final Versions versions;
    private final WithdrawalDesk withdrawals;
    private final MomentSuggestions suggestions;
    private final Playbook playbook;
    private final TakingForce taking;
    private final MutableClock clock;

    private PracticeId practice;
    private Access lucia;
    private Access maren;
    private Access kim;

    VersionModuleTests(
            SmallClinic clinics,
            DraftDesk drafts,
            ReviewDesk reviews,
            Versions versions,
            WithdrawalDesk withdrawals,
            MomentSuggestions suggestions,
            Playbook playbook,
            TakingForce taking,
            MutableClock clock) {
        this.clinics = clinics;
        this.drafts = drafts;
        this.reviews = reviews;
        this.versions = versions;
        this.withdrawals = withdrawals;
        this.suggestions = suggestions;
        this.playbook = playbook;
        this.taking = taking;
        this.clock = clock;
    }

    @BeforeEach
    void openTheClinic() {
        clock.set(NOW);
        practice = clinics.open();
        lucia = clinics.access(practice, clinics.assistant(practice, "Lucía", REFERRALS));
        maren = somebody(Role.MANAGER);
        kim = somebody(Role.NURSE);
    }

    @AfterEach
    void turnTheClockBack() {
        clock.set(NOW);
    }

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

    private NewMoment schoolLetter() {
        return new NewMoment(
                new MomentCode("school_letter"),
                new Bilingual<>("School letter", "Carta para la escuela"),
                new LaneCode("records"),
                UrgencyClass.U4);
    }

    private static DraftDesk.Taken taken() {
        return new DraftDesk.Taken(0, "full name + date of birth");
    }

    /** Lucía begins a draft and changes the first part. */
    private void change(String words) {
        within(() -> drafts.begin(lucia, REFERRAL, OptionalInt.empty()));
        within(() -> change(lucia, words, "We received your question about your referral."));
    }

    private Edited change(Access by, String words, String seen) {
        return drafts.change(by, REFERRAL, new Edit(ProposedMoments.RECEIVED, seen, words));
    }

    private Seen sent() {
        within(() -> assertThat(reviews.send(lucia, REFERRAL)).isEmpty());
        return seen(history().open().orElseThrow());
    }

    private static Seen seen(MomentVersion version) {
        return new Seen(version.moment(), version.number(), version.revision());
    }

    private MomentHistory history() {
        return CurrentPractice.within(practice, () -> versions.of(REFERRAL));
    }

    /** The number in force and its first part. */
    private String said() {
        return CurrentPractice.within(
                practice,
                () -> playbook.inForce(REFERRAL).number() + " "
                        + playbook.moment(REFERRAL).parts().en().received());
    }

    private Access somebody(Role role) {
        return clinics.access(practice, clinics.person(practice, role, "Kim"));
    }

    private void within(Runnable step) {
        CurrentPractice.run(practice, step);
    }

    private void refused(String code, Runnable step) {
        assertThatThrownBy(() -> within(step))
                .isInstanceOfAny(NotAllowed.class, RuleViolation.class)
                .extracting(refusal -> refusal instanceof NotAllowed no ? no.code() : ((RuleViolation) refusal).code())
                .isEqualTo(code);
    }
}
