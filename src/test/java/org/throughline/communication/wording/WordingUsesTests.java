package org.throughline.communication.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.throughline.access.Role;
import org.throughline.access.SignedInPerson;
import org.throughline.communication.web.WordingsView.Due;
import org.throughline.communication.web.WordingsView.Row;
import org.throughline.kernel.Language;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.PracticeId;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.playbook.MomentCode;
import org.throughline.playbook.version.ReviewDesk;
import org.throughline.testing.HouseTest;
import org.throughline.testing.MutableClock;
import org.throughline.testing.SmallClinic;

/** The manager sees how often approved words went out, how often people changed them first, and what they want. */
@HouseTest
class WordingUsesTests {

    private static final MomentCode REFERRAL = new MomentCode("referral_status");
    private static final String AS_IT_STANDS = """
            We received your question about your referral.

            Here is where it is today: we wait for a paper.

            You do not need to do anything unless we ask you.

            We will update you by 4:00 pm, even if nothing has changed.""";

    private final MockMvcTester browser;
    private final SmallClinic clinics;
    private final WordingPages pages;
    private final ReviewDesk reviews;
    private final MutableClock clock;

    private PracticeId practice;
    private PersonId maren;

    WordingUsesTests(
            MockMvcTester browser, SmallClinic clinics, WordingPages pages, ReviewDesk reviews, MutableClock clock) {
        this.browser = browser;
        this.clinics = clinics;
        this.pages = pages;
        this.reviews = reviews;
        this.clock = clock;
    }

    @BeforeEach
    void openTheClinic() {
        clock.set(MutableClock.TUESDAY_TEN);
        practice = clinics.open();
        maren = clinics.person(practice, Role.MANAGER, "Maren");
    }

    @AfterEach
    void turnTheClockBack() {
        clock.set(MutableClock.TUESDAY_TEN);
    }

    @Test
    void countsWhatWentOutLatelyAndWhatWasChangedFirst() {
        sent(1, 1, AS_IT_STANDS, Duration.ofDays(1));
        sent(2, 1, "I looked at it myself.", Duration.ofDays(29));
        sent(1, 9, "In the words of another version.", Duration.ofDays(2));
        sent(5, 1, AS_IT_STANDS, Duration.ofDays(31));

        assertThat(referral())
                .extracting(Row::uses, Row::ofThisVersion, Row::changed)
                .containsExactly(4, 3, 2);
    }

    @Test
    void saysWhatIsDue() {
        assertThat(referral().due()).isEqualTo(Due.APPROVE);
        var access = clinics.access(practice, maren);
        CurrentPractice.run(practice, () -> reviews.adopt(access, REFERRAL));
        assertThat(referral().due()).isEqualTo(Due.SPANISH);
        clinics.signSpanish(practice, clinics.assistant(practice, "Lucía"), REFERRAL);
        assertThat(referral().due()).isEqualTo(Due.NOTHING);

        sent(3, 1, "I looked at it myself.", Duration.ofDays(1));
        sent(2, 1, AS_IT_STANDS, Duration.ofDays(1));
        assertThat(referral().due()).isEqualTo(Due.REWRITE);

        clock.advance(Duration.ofDays(32));
        assertThat(referral().due()).isEqualTo(Due.UNUSED);
        clock.advance(Duration.ofDays(334));
        assertThat(referral().due()).isEqualTo(Due.AGAIN);
    }

    @Test
    void isForTheManagerOnlyAndInTheirLanguage() {
        assertThat(page(maren, "en")).hasStatusOk().bodyText().contains("How the words do", "not at all");
        assertThat(page(maren, "es")).hasStatusOk().bodyText().contains("Cómo funcionan los textos", "ninguna vez");
        for (var role : List.of(Role.ASSISTANT, Role.NURSE, Role.PRIVACY_OFFICER, Role.AUDITOR)) {
            assertThat(page(clinics.person(practice, role, "Omar"), "en")).hasStatus(403);
        }
    }

    private Row referral() {
        var access = clinics.access(practice, maren);
        return CurrentPractice.within(practice, () -> pages.of(access, Language.ENGLISH)).rows().stream()
                .filter(row -> row.href().endsWith(REFERRAL.value()))
                .findFirst()
                .orElseThrow();
    }

    private void sent(int replies, int version, String body, Duration ago) {
        clinics.within(
                practice,
                () -> clinics.execute("""
                insert into communication.communication (direction, channel, kind, status, at, language, body,
                    author_person_id, template, template_version)
                select 'out', 'email', 'reply', 'completed', timestamptz '%s', 'en', '%s', '%s',
                       'referral_status', %d
                from generate_series(1, %d)
                """.formatted(clock.instant().minus(ago), body, maren, version, replies)));
    }

    private MvcTestResult page(PersonId person, String language) {
        return browser.get()
                .uri("/playbook-health")
                .header("Accept-Language", language)
                .with(user(new SignedInPerson(person, practice)))
                .exchange();
    }
}
