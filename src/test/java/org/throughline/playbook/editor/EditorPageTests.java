package org.throughline.playbook.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.throughline.access.Role;
import org.throughline.access.SignedInPerson;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.PracticeId;
import org.throughline.testing.HouseTest;
import org.throughline.testing.MutableClock;
import org.throughline.testing.SmallClinic;

/** The playbook's page in words, and what its forms are told. */
@HouseTest
class EditorPageTests {

    private static final String REFERRAL = "/playbook/referral_status";
    private static final String SEEN = "We received your question about your referral.";

    private final MockMvcTester browser;
    private final SmallClinic clinics;
    private final MutableClock clock;

    private PracticeId practice;
    private PersonId lucia;
    private PersonId maren;

    EditorPageTests(MockMvcTester browser, SmallClinic clinics, MutableClock clock) {
        this.browser = browser;
        this.clinics = clinics;
        this.clock = clock;
    }

    @BeforeEach
    void openTheClinic() {
        clock.set(MutableClock.TUESDAY_TEN);
        practice = clinics.open();
        lucia = clinics.assistant(practice, "Lucía", new LaneCode("referrals"), new LaneCode("records"));
        maren = clinics.person(practice, Role.MANAGER, "Maren");
    }

    @Test
    void isReadByEverybodyOfTheStaff() {
        var auditor = clinics.person(practice, Role.AUDITOR, "Ada");

        assertThat(page(auditor, "/playbook")).hasStatusOk().bodyText().contains("Referral status question");
        assertThat(page(auditor, REFERRAL))
                .hasStatusOk()
                .bodyText()
                .contains("As the product ships it", SEEN, "upset about the delay")
                .doesNotContain("Begin a draft", "<textarea", "A moment of your own");
    }

    @Test
    void isInTheNavigationOfThoseWhoApprove() {
        assertThat(page(maren, "/playbook")).bodyText().contains("href=\"/playbook\" aria-current=\"page\"");
        assertThat(page(lucia, "/playbook")).bodyText().doesNotContain("menu-nav\" href=\"/playbook\"");
    }

    @Test
    void savesAFieldAndSaysWhatItSaysNow() {
        post(lucia, REFERRAL + "/draft", "side", "en");

        assertThat(change(lucia, SEEN, "We have your question."))
                .hasStatusOk()
                .containsHeader("HX-Trigger")
                .bodyText()
                .contains("name=\"seen\" value=\"We have your question.\"", "Saved");
        assertThat(page(lucia, REFERRAL + "?side=en"))
                .bodyText()
                .contains("<textarea", "We have your question.</textarea>", "Version 2, draft by Lucía P.");
        assertThat(page(lucia, REFERRAL + "/look?side=en&channel=mail"))
                .bodyText()
                .contains(
                        "<p>We have your question. Here is where it is today", "Update on your question", "Tue 12 PM");
    }

    @Test
    void showsBothWordsWhenSomebodyWasFirst() {
        post(lucia, REFERRAL + "/draft", "side", "en");
        change(lucia, SEEN, "We have your question.");

        assertThat(change(maren, SEEN, "Mine."))
                .hasStatus(409)
                .bodyText()
                .contains(
                        "Lucía P. changed this in the meantime",
                        "<blockquote>We have your question.</blockquote>",
                        "name=\"over\" value=\"We have your question.\"",
                        "name=\"seen\" value=\"" + SEEN);
        assertThat(post(
                        maren,
                        REFERRAL + "/draft/fields",
                        "field",
                        "/parts/en/received",
                        "seen",
                        SEEN,
                        "over",
                        "We have your question.",
                        "words",
                        "Mine."))
                .hasStatusOk();
    }

    @Test
    void saysWhatKeepsADraftFromBeingSent() {
        post(lucia, REFERRAL + "/draft", "side", "en");
        change(lucia, SEEN, "We got your {speciality} question, your insurance will cover it.");

        assertThat(post(lucia, REFERRAL + "/draft/review", "side", "en"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Not sent yet: 1 thing to put right",
                        "Received (English) uses “speciality”, which nobody can fill in",
                        "href=\"#field-parts-en-received\"");
    }

    @Test
    void leadsFromADraftIntoForceAndBack() {
        post(lucia, REFERRAL + "/draft", "side", "en");
        change(lucia, SEEN, "We have your question.");
        post(lucia, REFERRAL + "/draft/review", "side", "en");
        assertThat(page(lucia, REFERRAL))
                .bodyText()
                .contains("in review", "Give back")
                .doesNotContain(">Approve<");
        assertThat(page(maren, REFERRAL))
                .bodyText()
                .contains("In force from", "<del>" + SEEN + "</del>", "<ins>We have your question.</ins>");
        var revision = clinics.answers(
                        practice, "select revision as answer from playbook.moment_version where number = 2")
                .getFirst();

        assertThat(post(maren, REFERRAL + "/versions/2/approval", "revision", revision, "from", "", "side", "en"))
                .hasStatus3xxRedirection();

        assertThat(page(maren, REFERRAL)).bodyText().contains("Version 2, in force since", "Bring it back");
        assertThat(page(lucia, REFERRAL)).bodyText().doesNotContain("Bring it back");
        assertThat(post(maren, REFERRAL + "/versions/1/roll-back", "reason", "People asked twice.", "side", "en"))
                .hasStatus3xxRedirection();
        assertThat(page(maren, REFERRAL))
                .bodyText()
                .contains(
                        "Version 3, in force since", "Brings version 1 back, by Maren P.", "Why: People asked twice.");
    }

    @Test
    void approvesForADayInThePracticesZone() {
        post(lucia, REFERRAL + "/draft", "side", "en");
        change(lucia, SEEN, "We have your question.");
        post(lucia, REFERRAL + "/draft/review", "side", "en");
        var revision = clinics.answers(
                        practice, "select revision as answer from playbook.moment_version where number = 2")
                .getFirst();

        assertThat(post(maren, REFERRAL + "/versions/2/approval", "revision", revision, "from", "2026-11-16"))
                .hasStatus(422);
        assertThat(post(maren, REFERRAL + "/versions/2/approval", "revision", revision, "from", "2026-11-20"))
                .hasStatus3xxRedirection();

        assertThat(clinics.answers(practice, """
                        select to_char(effective_from at time zone 'UTC', 'DD HH24:MI') as answer
                        from playbook.moment_version where number = 2
                        """)).containsExactly("20 06:00");
        assertThat(page(maren, REFERRAL)).bodyText().contains("approved, in force from Nov 20", "Take back");
    }

    @Test
    void addsAMomentOfThePracticesOwn() {
        assertThat(post(
                        lucia,
                        "/playbook",
                        "code",
                        "school_letter",
                        "en",
                        "School letter",
                        "es",
                        "Carta para la escuela",
                        "lane",
                        "records",
                        "urgency",
                        "U4"))
                .hasRedirectedUrl("/playbook/school_letter");
        assertThat(page(maren, "/playbook/school_letter"))
                .hasStatusOk()
                .bodyText()
                .contains("School letter", "Nothing is passed on: add when to escalate and to whom.");
        assertThat(post(
                        lucia,
                        "/playbook",
                        "code",
                        "School letter",
                        "en",
                        "x",
                        "es",
                        "x",
                        "lane",
                        "records",
                        "urgency",
                        "U4"))
                .hasStatus(422);
    }

    @Test
    void speaksSpanishToo() {
        assertThat(browser.get()
                        .uri(REFERRAL)
                        .header("Accept-Language", "es")
                        .with(user(new SignedInPerson(lucia, practice)))
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Como la trae el producto",
                        "Recibimos su pregunta sobre su referido.",
                        "Leí el español y está bien");
    }

    @Test
    void knowsNoOtherAddresses() {
        assertThat(page(maren, "/playbook/No-Such")).hasStatus(404);
        assertThat(page(maren, "/playbook/no_such_moment")).hasStatus(404);
        post(lucia, REFERRAL + "/draft", "side", "en");
        assertThat(post(
                        lucia,
                        REFERRAL + "/draft/fields",
                        "field",
                        "/code",
                        "seen",
                        "referral_status",
                        "words",
                        "other"))
                .hasStatus(404);
        assertThat(post(lucia, REFERRAL + "/draft/items", "list", "moments", "side", "en"))
                .hasStatus(404);
    }

    private MvcTestResult change(PersonId by, String seen, String words) {
        return post(by, REFERRAL + "/draft/fields", "field", "/parts/en/received", "seen", seen, "words", words);
    }

    private MvcTestResult post(PersonId by, String address, String... namesAndValues) {
        var call = browser.post()
                .uri(address)
                .header("Accept-Language", "en")
                .with(csrf())
                .with(user(new SignedInPerson(by, practice)));
        for (int place = 0; place < namesAndValues.length; place += 2) {
            call = call.param(namesAndValues[place], namesAndValues[place + 1]);
        }
        return call.exchange();
    }

    private MvcTestResult page(PersonId reader, String address) {
        return browser.get()
                .uri(address)
                .header("Accept-Language", "en")
                .with(user(new SignedInPerson(reader, practice)))
                .exchange();
    }
}
