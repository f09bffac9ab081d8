package org.throughline.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.throughline.access.Authorization;
import org.throughline.access.Role;
import org.throughline.communication.Communications;
import org.throughline.kernel.PracticeId;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.testing.Barriers;
import org.throughline.testing.MutableClock;
import org.throughline.work.item.WorkItem;
import org.throughline.work.note.NoteDesk;
import org.throughline.work.promise.PromiseDesk;
import org.throughline.work.queue.WorkQueue;
import org.throughline.work.reply.ReplyDesk;
import org.throughline.work.team.OpenWork;

/** A promise breaks; whoever opens the patient next is told before speaking, and the manager closes the case with a change. */
@JourneyTest
class ABrokenPromiseIsPutRightTests {

    private final Staff staff;
    private final PromiseDesk promises;
    private final Authorization authorization;
    private final MutableClock clock;
    private final OpenWork work;
    private final TestBrowser browser = TestBrowser.start();

    private Staff.Member omar;
    private Staff.Member maren;
    private WorkItem item;

    @LocalServerPort
    private int port;

    ABrokenPromiseIsPutRightTests(
            Staff staff,
            Communications communications,
            WorkQueue queue,
            ReplyDesk replies,
            NoteDesk notes,
            PromiseDesk promises,
            Authorization authorization,
            MutableClock clock) {
        this.staff = staff;
        this.promises = promises;
        this.authorization = authorization;
        this.clock = clock;
        this.work = new OpenWork(communications, queue, replies, notes);
    }

    @BeforeAll
    void aPromiseHasPassed() {
        clock.set(MutableClock.TUESDAY_TEN);
        var practice = staff.clinic();
        var lucia = staff.access(staff.assistant(practice, "Lucía"));
        omar = staff.assistant(practice, "Omar");
        maren = staff.member(practice, Role.MANAGER, "Maren");
        work.arrives(practice, Staff.SCHEDULING, "Can I move my visit to next week?", MutableClock.TUESDAY_TEN);
        item = work.takes(lucia);
        work.promises(lucia, item, MutableClock.TUESDAY_TEN.plus(Duration.ofHours(1)));
        work.waits(lucia, item);
        clock.set(MutableClock.TUESDAY_TEN.plus(Duration.ofMinutes(75)));
        breakPassed(practice);
    }

    @AfterAll
    void closeEverything() {
        clock.set(MutableClock.TUESDAY_TEN);
        browser.close();
    }

    @Test
    void byKeysAlone() {
        omarIsToldBeforeHeSpeaks();

        var page = signedIn(maren, "/recoveries");
        assertThat(page.locator("tbody")).containsText("A broken promise");
        Barriers.none(page);
        page.keyboard().press("j");
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).containsText("Ana Morales");
        assertThat(page.locator(".file-thread li").first()).isVisible();
        Barriers.none(page);
        shot(page, "case");

        says(page, "Called her, with the approved words", "Acknowledged");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".recovery-steps .done")).hasCount(2);
        says(page, "Found a time on Thursday", "Acted");
        page.locator("input[name=reached]").focus();
        page.keyboard().press("Space");
        says(page, "Thursday suits her", "Patient contacted");
        asksAboutHarmAndNotes(page);
        says(page, "Thursday at 9", "Closed");
        Barriers.none(page);
        page.locator("#next-source").focus();
        page.keyboard().type("A reminder");
        page.keyboard().press("Tab");
        page.keyboard().type("Ring an hour before an update is due");
        page.locator("#next-on").fill("2026-11-24");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".recovery-next"))
                .containsText("A reminder: Ring an hour before an update is due (Maren");
        Barriers.none(page);
        shot(page, "learned");
        page.navigate(address("/recoveries"));
        assertThat(page.locator(".recoveries")).containsText("Nobody was let down.");
        spanish(page);
    }

    private void omarIsToldBeforeHeSpeaks() {
        var page = signedIn(omar, "/?item=" + item.id());
        var warning = page.locator("#line .recovery-warning");
        assertThat(warning).containsText("A broken promise");
        assertThat(warning).containsText("We will write to you.");
        assertThat(warning).containsText("and did not happen");
        assertThat(warning).containsText("We told you we would be in touch by");
        Barriers.none(page);
        shot(page, "item");
        page.close();
    }

    private void asksAboutHarmAndNotes(Page page) {
        page.locator(".recovery-more summary").first().focus();
        page.keyboard().press("Enter");
        page.locator("#facts-harm").focus();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator(".recovery-facts dd").last()).hasText("No");
        page.locator("#note-why").focus();
        for (var words : new String[] {"Forgotten over lunch", "Called and moved it", "A letter by Friday", "Maren"}) {
            page.keyboard().type(words);
            page.keyboard().press("Tab");
        }
        page.keyboard().press("Enter");
        assertThat(page.locator(".recovery-note")).containsText("A letter by Friday");
    }

    private void says(Page page, String words, String step) {
        page.keyboard().press("Escape");
        page.evaluate("document.activeElement.blur()");
        page.keyboard().press("r");
        page.keyboard().type(words);
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".recovery-steps .done b").last()).hasText(step);
    }

    private void spanish(Page page) {
        page.keyboard().press("Escape");
        page.navigate(address("/recoveries?lang=es"));
    }

    private Page signedIn(Staff.Member member, String path) {
        var page = browser.page(address("/sign-in"));
        member.signInOn(page);
        assertThat(page.locator("#content")).isVisible();
        page.navigate(address(path));
        return page;
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }

    private static void shot(Page page, String name) {
        var folder = System.getenv("SHOTS");
        if (folder != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(folder, name + ".png"))
                    .setFullPage(true));
        }
    }

    private void breakPassed(PracticeId practice) {
        CurrentPractice.run(
                practice, () -> promises.breakPassed(practice, authorization.ofTheProduct(practice), clock.instant()));
    }
}
