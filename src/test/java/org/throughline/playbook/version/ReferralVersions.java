package org.throughline.playbook.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.throughline.access.Access;
import org.throughline.access.Role;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.NotAllowed;
import org.throughline.kernel.PracticeId;
import org.throughline.kernel.RuleViolation;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.playbook.Bilingual;
import org.throughline.playbook.MomentCode;
import org.throughline.playbook.Playbook;
import org.throughline.playbook.UrgencyClass;
import org.throughline.playbook.version.ReviewDesk.Seen;
import org.throughline.testing.MutableClock;
import org.throughline.testing.SmallClinic;

/** A clinic with its referral moment, an assistant who writes, a manager and a nurse: what the tests of versions stand on. */
abstract class ReferralVersions {

    static final MomentCode REFERRAL = ProposedMoments.REFERRAL;
    static final LaneCode REFERRALS = new LaneCode("referrals");
    static final Instant NOW = MutableClock.TUESDAY_TEN;

    SmallClinic clinics;
    DraftDesk drafts;
    ReviewDesk reviews;
    Versions versions;
    Playbook playbook;
    MutableClock clock;

    PracticeId practice;
    Access lucia;
    Access maren;
    Access kim;

    @BeforeEach
    void openTheClinic(
            @Autowired SmallClinic clinics,
            @Autowired DraftDesk drafts,
            @Autowired ReviewDesk reviews,
            @Autowired Versions versions,
            @Autowired Playbook playbook,
            @Autowired MutableClock clock) {
        this.clinics = clinics;
        this.drafts = drafts;
        this.reviews = reviews;
        this.versions = versions;
        this.playbook = playbook;
        this.clock = clock;
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

    NewMoment schoolLetter() {
        return new NewMoment(
                new MomentCode("school_letter"),
                new Bilingual<>("School letter", "Carta para la escuela"),
                new LaneCode("records"),
                UrgencyClass.U4);
    }

    static DraftDesk.Taken taken() {
        return new DraftDesk.Taken(0, "full name + date of birth");
    }

    /** Lucía begins a draft and changes the first part. */
    void change(String words) {
        within(() -> drafts.begin(lucia, REFERRAL, OptionalInt.empty()));
        within(() -> change(lucia, words, "We received your question about your referral."));
    }

    Edited change(Access by, String words, String seen) {
        return drafts.change(by, REFERRAL, new Edit(ProposedMoments.RECEIVED, seen, words));
    }

    Seen sent() {
        within(() -> assertThat(reviews.send(lucia, REFERRAL)).isEmpty());
        return seen(history().open().orElseThrow());
    }

    static Seen seen(MomentVersion version) {
        return new Seen(version.moment(), version.number(), version.revision());
    }

    MomentHistory history() {
        return CurrentPractice.within(practice, () -> versions.of(REFERRAL));
    }

    /** The number in force and its first part. */
    String said() {
        return CurrentPractice.within(
                practice,
                () -> playbook.inForce(REFERRAL).number() + " "
                        + playbook.moment(REFERRAL).parts().en().received());
    }

    Access somebody(Role role) {
        return clinics.access(practice, clinics.person(practice, role, "Kim"));
    }

    void within(Runnable step) {
        CurrentPractice.run(practice, step);
    }

    void refused(String code, Runnable step) {
        assertThatThrownBy(() -> within(step))
                .isInstanceOfAny(NotAllowed.class, RuleViolation.class)
                .extracting(refusal -> refusal instanceof NotAllowed no ? no.code() : ((RuleViolation) refusal).code())
                .isEqualTo(code);
    }
}
