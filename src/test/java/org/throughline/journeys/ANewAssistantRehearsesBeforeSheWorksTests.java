package org.throughline.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.throughline.access.Role;
import org.throughline.journeys.Staff.Member;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.playbook.MomentCode;
import org.throughline.playbook.content.MomentField;
import org.throughline.playbook.training.Choice;
import org.throughline.playbook.training.Scenario;
import org.throughline.playbook.training.Scenarios;
import org.throughline.playbook.version.DraftDesk;
import org.throughline.playbook.version.Edit;
import org.throughline.playbook.version.ReviewDesk;
import org.throughline.playbook.version.Versions;
import org.throughline.testing.Barriers;
import org.throughline.testing.MutableClock;

/** INV-30: asked for, approved by another, asleep until rehearsed; asleep again when a moment changes, until that is learnt. */
@JourneyTest
class ANewAssistantRehearsesBeforeSheWorksTests {

    private static final MomentCode RESCHEDULE = new MomentCode("reschedule");
    private static final MomentField QUESTION = new MomentField("/question/en");
    private static final String NEW_WORDS = "Can I move my visit, and will I lose my place?";

    private final Staff staff;
    private final DraftDesk drafts;
    private final ReviewDesk reviews;
    private final Versions versions;
    private final MutableClock clock;
    private final TestBrowser browser = TestBrowser.start();

    @LocalServerPort
    private int port;

    ANewAssistantRehearsesBeforeSheWorksTests(
            Staff staff, DraftDesk drafts, ReviewDesk reviews, Versions versions, MutableClock clock) {
        this.staff = staff;
        this.drafts = drafts;
        this.reviews = reviews;
        this.versions = versions;
        this.clock = clock;
    }

    @AfterEach
    void turnTheClockBack() {
        clock.set(MutableClock.TUESDAY_TEN);
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @Test
    void andLearnsWhatChangesAfterwards() {
        clock.set(MutableClock.TUESDAY_TEN);
        var practice = staff.clinic();
        var nora = staff.member(practice, Role.ASSISTANT, "Nora");
        var maren = staff.member(practice, Role.MANAGER, "Maren");
        staff.request(practice, "May I come another day?");
        var noras = signedIn(nora);

        asksForScheduling(noras);
        agrees(noras);
        approves(signedIn(maren));
        noras.navigate(address("/"));
        assertThat(noras.locator("#queue .item")).hasCount(0);
        rehearses(noras);
        noras.navigate(address("/"));
        assertThat(noras.locator("#queue .item")).containsText("May I come another day?");

        changes(practiceNurse(practice), maren);
        noras.navigate(address("/account"));
        assertThat(standing(noras)).hasText("Lesson due");
        clock.advance(Duration.ofDays(8));
        var later = signedIn(nora);
        assertThat(later.locator("#queue")).isVisible();
        assertThat(later.locator("#queue .item")).hasCount(0);
        learns(later);
        later.navigate(address("/"));
        assertThat(later.locator("#queue .item")).containsText("May I come another day?");
    }

    private void asksForScheduling(Page nora) {
        nora.navigate(address("/account"));
        nora.locator(".grant-ask > summary").press("Enter");
        nora.locator("#lane").selectOption("scheduling");
        nora.locator("#reason").fill("starts with us");
        nora.keyboard().press("Enter");
        assertThat(standing(nora)).hasText("Asked for");
        Barriers.none(nora);
    }

    private static void agrees(Page nora) {
        nora.locator("#agreement .form-check-input").press("Space");
        nora.locator("#agreement button").press("Enter");
        assertThat(nora.locator("#agreement")).hasCount(0);
    }

    private void approves(Page maren) {
        maren.navigate(address("/people"));
        maren.locator(".asked a").press("Enter");
        assertThat(maren.locator("h1")).hasText("Nora Prado");
        maren.getByLabel("Approve Scheduling").press("Enter");
        assertThat(standing(maren)).hasText("Asleep");
        assertThat(maren.locator(".grant-why")).containsText("Passing the rehearsal wakes it");
        Barriers.none(maren);
        maren.navigate(address("/lanes"));
        maren.locator("a[href='/lanes/scheduling']").press("Enter");
        assertThat(maren.locator("h1")).hasText("Scheduling");
        assertThat(maren.locator(".gate-lines .red").last()).containsText("Nobody is ready");
        Barriers.none(maren);
    }

    private void rehearses(Page nora) {
        nora.navigate(address("/account"));
        assertThat(standing(nora)).hasText("Asleep");
        nora.locator(".grants a.btn").press("Enter");
        assertThat(nora.locator("h1")).hasText("Training: Scheduling");
        Barriers.none(nora);
        nora.keyboard().press("b");
        int cases = Scenarios.SHIPPED.of(Staff.SCHEDULING).size();
        for (int number = 1; number <= cases; number++) {
            assertThat(nora.locator("h1")).hasText("Case " + number + " of " + cases);
            if (number == 1) {
                Barriers.none(nora);
            }
            var shown = shown(nora.locator(".rehearsal-case blockquote").textContent());
            nora.keyboard().press(keyOf(shown.right().getFirst()));
            nora.locator("#action")
                    .fill("Took the words down and said that they came in on Monday and are being checked.");
            nora.locator("#next").fill("Kim Brandt, the nurse, has it since 9:40 and calls on Tuesday by noon.");
            nora.keyboard().press("Control+Enter");
        }
        assertThat(nora.locator("h1")).hasText("Passed");
        assertThat(nora.locator(".markings > li")).hasCount(cases);
        Barriers.none(nora);
    }

    private static Scenario shown(String words) {
        return Scenarios.SHIPPED.of(Staff.SCHEDULING).stream()
                .filter(scenario -> scenario.said().en().equals(words))
                .findFirst()
                .orElseThrow();
    }

    private static String keyOf(Choice choice) {
        return switch (choice) {
            case ANSWER -> "1";
            case DOCUMENT -> "2";
            case ESCALATE -> "3";
        };
    }

    private void learns(Page nora) {
        nora.navigate(address("/account"));
        assertThat(standing(nora)).hasText("Asleep");
        nora.locator(".grants a.btn").press("Enter");
        assertThat(nora.locator(".lesson-changes ins")).hasText(NEW_WORDS);
        Barriers.none(nora);
        var wrong = nora.locator(".lesson-question label").filter(new Locator.FilterOptions().setHasNotText(NEW_WORDS));
        wrong.locator("input").press("Space");
        nora.keyboard().press("Control+Enter");
        assertThat(nora.locator(".refusals")).containsText("One answer is the old wording");
        nora.locator(".lesson-question label")
                .filter(new Locator.FilterOptions().setHasText(NEW_WORDS))
                .locator("input")
                .press("Space");
        nora.keyboard().press("Control+Enter");
        assertThat(nora.locator(".lede .chip")).hasText("Passed");
    }

    private Member practiceNurse(org.throughline.kernel.PracticeId practice) {
        return staff.member(practice, Role.NURSE, "Kim");
    }

    /** Another wording takes force, by the two people it takes. */
    private void changes(Member kim, Member maren) {
        var writes = staff.access(kim);
        var approves = staff.access(maren);
        CurrentPractice.run(kim.practice(), () -> {
            drafts.begin(writes, RESCHEDULE, OptionalInt.empty());
            var said = versions.of(RESCHEDULE).open().orElseThrow().content().text(QUESTION);
            drafts.change(writes, RESCHEDULE, new Edit(QUESTION, said, NEW_WORDS));
            org.assertj.core.api.Assertions.assertThat(reviews.send(writes, RESCHEDULE))
                    .isEqualTo(List.of());
            var sent = versions.of(RESCHEDULE).open().orElseThrow();
            reviews.approve(
                    approves, new ReviewDesk.Seen(RESCHEDULE, sent.number(), sent.revision()), Optional.empty());
        });
    }

    private static Locator standing(Page page) {
        return page.locator(".grants .chip").first();
    }

    private Page signedIn(Member member) {
        var page = browser.window().newPage();
        page.navigate(address("/sign-in"));
        member.signInOn(page);
        page.locator(".places").waitFor();
        return page;
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
