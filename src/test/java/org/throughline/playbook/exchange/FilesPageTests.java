package org.throughline.playbook.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.throughline.access.Role;
import org.throughline.access.SignedInPerson;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.PracticeId;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.playbook.MomentCode;
import org.throughline.playbook.Playbook;
import org.throughline.playbook.version.DraftDesk;
import org.throughline.playbook.version.ReviewDesk;
import org.throughline.playbook.version.ReviewDesk.Seen;
import org.throughline.playbook.version.Signature;
import org.throughline.playbook.version.VersionState;
import org.throughline.playbook.version.Versions;
import org.throughline.playbook.version.WithdrawalDesk;
import org.throughline.testing.HouseTest;
import org.throughline.testing.MutableClock;
import org.throughline.testing.SmallClinic;

/** A file goes out, comes in changed, and becomes drafts and nothing else. */
@HouseTest
class FilesPageTests {

    private static final MomentCode REFERRAL = new MomentCode("referral_status");
    private static final String RECEIVED = "We received your question about your referral.";
    private static final String PREVIEW = "/playbook-files/preview";
    private static final String DRAFTS = "/playbook-files/drafts";

    private final MockMvcTester browser;
    private final SmallClinic clinics;
    private final Versions versions;
    private final DraftDesk drafts;
    private final ReviewDesk reviews;
    private final WithdrawalDesk withdrawals;
    private final Playbook playbook;
    private final MutableClock clock;

    private PracticeId practice;
    private PersonId maren;

    FilesPageTests(
            MockMvcTester browser,
            SmallClinic clinics,
            Versions versions,
            DraftDesk drafts,
            ReviewDesk reviews,
            WithdrawalDesk withdrawals,
            Playbook playbook,
            MutableClock clock) {
        this.browser = browser;
        this.clinics = clinics;
        this.versions = versions;
        this.drafts = drafts;
        this.reviews = reviews;
        this.withdrawals = withdrawals;
        this.playbook = playbook;
        this.clock = clock;
    }

    @BeforeEach
    void openTheClinic() {
        clock.set(MutableClock.TUESDAY_TEN);
        practice = clinics.open();
        clinics.lanes(practice, new LaneCode("records"));
        maren = clinics.person(practice, Role.MANAGER, "Maren");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yaml", "json"})
    void bringsBackWhatWentOutAsNoChange(String ending) {
        var file = exported("playbook." + ending);

        assertThat(preview(file))
                .hasStatusOk()
                .bodyText()
                .contains("Nothing to take", "20 moments are unchanged:")
                .doesNotContain("chip late", "chip soon", "chip calm");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yaml", "json"})
    void showsWhatDiffersAndMakesADraftOfItOnly(String ending) {
        var file = exported("playbook." + ending).replace(RECEIVED, "We have your question.");

        var shown = body(preview(file));
        assertThat(shown)
                .contains(
                        "<del>" + RECEIVED,
                        "<ins>We have your question.</ins>",
                        "1 field changed: a draft",
                        "Make 1 draft");
        assertThat(take(file, seen(shown))).hasRedirectedUrl("/playbook");

        var open = CurrentPractice.within(practice, () -> versions.of(REFERRAL))
                .open()
                .orElseThrow();
        assertThat(open.state()).isEqualTo(VersionState.DRAFT);
        assertThat(open.authors().all()).containsExactly(maren);
        assertThat(CurrentPractice.within(
                        practice, () -> playbook.moment(REFERRAL).parts().en().received()))
                .as("nothing comes into force by a file")
                .isEqualTo(RECEIVED);
        assertThat(clinics.answers(
                        practice, "select state as answer from playbook.moment_version where state = 'draft'"))
                .hasSize(1);
    }

    @Test
    void givesOneMomentOut() {
        assertThat(exported("playbook.yaml?moment=complaint"))
                .startsWith("moments:\n- code: complaint\n")
                .doesNotContain("refill_request");
        assertThat(get(maren, "/playbook-files/playbook.json?moment=complaint"))
                .hasStatusOk()
                .hasHeader("Content-Disposition", "attachment; filename=\"playbook-complaint.json\"")
                .hasContentType("application/fhir+json;charset=UTF-8");
        assertThat(get(maren, "/playbook-files/playbook.yaml?moment=no_such_moment"))
                .hasStatus(404);
        assertThat(get(maren, "/playbook-files/playbook.yaml?moment=No%20Such")).hasStatus(404);
    }

    @Test
    void writesOverNobodysDraft() {
        var lucia = clinics.assistant(practice, "Lucía", new LaneCode("referrals"));
        within(() -> drafts.begin(clinics.access(practice, lucia), REFERRAL, OptionalInt.empty()));
        var file = exported("playbook.yaml?moment=referral_status").replace(RECEIVED, "We have your question.");

        var shown = body(preview(file));

        assertThat(shown).contains("Left as it is", "Lucía P. changed it last").doesNotContain("Make 1 draft");
        assertThat(take(file, "referral_status:UnderWay:1")).hasRedirectedUrl("/playbook");
        assertThat(
                        clinics.answers(
                                practice,
                                "select content -> 'parts' -> 'en' ->> 'received' as answer from playbook.moment_version where number = 2"))
                .containsExactly(RECEIVED);
    }

    @Test
    void isShownAgainWhenThePlaybookHasChangedMeanwhile() {
        var lucia = clinics.assistant(practice, "Lucía", new LaneCode("referrals"));
        var file = exported("playbook.yaml?moment=referral_status").replace(RECEIVED, "We have your question.");
        var seen = seen(body(preview(file)));
        within(() -> drafts.begin(clinics.access(practice, lucia), REFERRAL, OptionalInt.empty()));

        assertThat(take(file, seen))
                .hasStatus(409)
                .bodyText()
                .contains("has changed since you looked", "Left as it is");
    }

    @Test
    void addsMomentsOfThePracticesOwnInItsLanes() {
        var file = exported("playbook.yaml?moment=records_request")
                .replace("code: records_request", "code: school_letter");
        var shown = body(preview(file));
        assertThat(shown).contains("New: a draft");
        take(file, seen(shown));

        assertThat(CurrentPractice.within(
                        practice,
                        () -> versions.of(new MomentCode("school_letter")).open()))
                .isPresent();
        assertThat(body(preview(
                        file.replace("school_letter", "other_letter").replace("lane: records", "lane: billing"))))
                .contains("Line 6: The practice does not work in the lane “billing”");
    }

    @Test
    void keepsSpanishADraftUntilSomebodySignsIt() {
        var lucia = clinics.access(practice, clinics.assistant(practice, "Lucía", new LaneCode("referrals")));
        within(() -> reviews.signSpanish(lucia, new Seen(REFERRAL, 1, 0)));
        var file = exported("playbook.yaml?moment=referral_status");
        var english = file.replace(RECEIVED, "We have your question.");
        take(english, seen(body(preview(english))));
        assertThat(openSpanish()).isPresent();
        within(() -> drafts.discard(clinics.access(practice, maren), REFERRAL));

        var both = english.replace("Recibimos su pregunta sobre su referido.", "Ya tenemos su pregunta.");
        take(both, seen(body(preview(both))));
        assertThat(openSpanish()).isEmpty();
    }

    @Test
    void bringsAMomentBackThatIsOutOfUse() {
        var file = exported("playbook.yaml?moment=referral_status");
        var lucia = clinics.access(practice, clinics.assistant(practice, "Lucía", new LaneCode("referrals")));
        within(() -> withdrawals.propose(lucia, REFERRAL, "We refer nobody."));
        var revision = CurrentPractice.within(practice, () -> versions.of(REFERRAL))
                .open()
                .orElseThrow()
                .revision();
        within(() ->
                reviews.approve(clinics.access(practice, maren), new Seen(REFERRAL, 2, revision), Optional.empty()));
        assertThat(exported("playbook.yaml")).doesNotContain("code: referral_status");

        var shown = body(preview(file));
        assertThat(shown).contains("approving the draft brings it back", "Make 1 draft");
        assertThat(take(file, seen(shown))).hasRedirectedUrl("/playbook");
    }

    @Test
    void saysWithTheLineWhatItRefuses() {
        var file = exported("playbook.yaml?moment=referral_status");
        var line = file.substring(0, file.indexOf(RECEIVED)).lines().count();

        assertThat(preview(file.replace(RECEIVED, "We got your {speciality}.")))
                .hasStatusOk()
                .bodyText()
                .contains("Refused", "Line " + line + ": Received (English) uses “speciality”", "Nothing to take");
        assertThat(preview(file.replace("code: referral_status", "code: [")))
                .hasStatus(422)
                .bodyText()
                .contains("Nothing of this file can be taken", "cannot be read as YAML");
        assertThat(preview("a: &a [b]\nc: *a")).hasStatus(422).bodyText().contains("Line 1: “a” is an anchor");
        assertThat(preview("")).hasStatus(422).bodyText().contains("The file is empty");
        assertThat(upload(new byte[] {(byte) 0xFF, (byte) 0xFE, 0}))
                .hasStatus(422)
                .bodyText()
                .contains("no text in UTF-8");
        assertThat(upload("#".repeat(1_000_001).getBytes(StandardCharsets.UTF_8)))
                .hasStatus(422)
                .bodyText()
                .contains("more than 1 MB");
        assertThat(take("moments: [", "")).hasStatus(422);
    }

    @Test
    void speaksSpanishToo() {
        assertThat(browser.post()
                        .multipart()
                        .uri(PREVIEW)
                        .file(new MockMultipartFile(
                                "file", "p.yaml", null, "moments: [".getBytes(StandardCharsets.UTF_8)))
                        .header("Accept-Language", "es")
                        .with(csrf())
                        .with(user(new SignedInPerson(maren, practice)))
                        .exchange())
                .hasStatus(422)
                .bodyText()
                .contains("De este archivo no se puede tomar nada", "Línea");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ASSISTANT", "NURSE", "AUDITOR", "FRONT_DESK", "AGENCY_LEAD"})
    void isTheManagersAlone(Role role) {
        var other = clinics.person(practice, role, "Omar");

        assertThat(get(other, "/playbook-files")).hasStatus(403);
        assertThat(get(other, "/playbook-files/playbook.yaml")).hasStatus(403);
        assertThat(get(other, "/playbook-files/playbook.json")).hasStatus(403);
        assertThat(post(other, PREVIEW, new MockMultipartFile("file", "moments: []".getBytes(StandardCharsets.UTF_8))))
                .hasStatus(403);
        assertThat(take(other, "moments: []", "")).hasStatus(403);
        assertThat(get(other, "/playbook")).bodyText().doesNotContain("/playbook-files");
    }

    @Test
    void comesFromNoOtherPractice() {
        var ours = exported("playbook.yaml?moment=referral_status").replace(RECEIVED, "We have your question.");
        take(ours, seen(body(preview(ours))));
        var other = clinics.open();
        var theirs = clinics.person(other, Role.MANAGER, "Tom");

        assertThat(browser.get()
                        .uri("/playbook-files/playbook.yaml")
                        .with(user(new SignedInPerson(theirs, other)))
                        .exchange())
                .bodyText()
                .contains(RECEIVED);
        assertThat(clinics.answers(other, "select moment as answer from playbook.moment_version"))
                .isEmpty();
    }

    private Optional<Signature> openSpanish() {
        return CurrentPractice.within(practice, () -> versions.of(REFERRAL))
                .open()
                .orElseThrow()
                .spanish();
    }

    private String exported(String file) {
        return body(get(maren, "/playbook-files/" + file));
    }

    private MvcTestResult preview(String text) {
        return upload(text.getBytes(StandardCharsets.UTF_8));
    }

    private MvcTestResult upload(byte[] bytes) {
        return post(maren, PREVIEW, new MockMultipartFile("file", "playbook.yaml", "application/yaml", bytes));
    }

    private MvcTestResult take(String text, String seen) {
        return take(maren, text, seen);
    }

    private MvcTestResult take(PersonId by, String text, String seen) {
        return browser.post()
                .uri(DRAFTS)
                .header("Accept-Language", "en")
                .param("text", text)
                .param("seen", seen)
                .with(csrf())
                .with(user(new SignedInPerson(by, practice)))
                .exchange();
    }

    private MvcTestResult post(PersonId by, String address, MockMultipartFile file) {
        return browser.post()
                .multipart()
                .uri(address)
                .file(file)
                .header("Accept-Language", "en")
                .with(csrf())
                .with(user(new SignedInPerson(by, practice)))
                .exchange();
    }

    private MvcTestResult get(PersonId reader, String address) {
        return browser.get()
                .uri(address)
                .header("Accept-Language", "en")
                .with(user(new SignedInPerson(reader, practice)))
                .exchange();
    }

    private static String body(MvcTestResult result) {
        return new String(result.getMvcResult().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static String seen(String page) {
        var found = Pattern.compile("name=\"seen\" value=\"([^\"]*)\"").matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private void within(Runnable step) {
        CurrentPractice.run(practice, step);
    }
}
