package org.throughline.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.throughline.testing.Barriers;

/** After each key the caret stands where the next thing is done, and what is open stays in sight. */
@JourneyTest
class AMorningIsClearedWithoutAMouseTests {

    private final Staff staff;
    private final TestBrowser browser = TestBrowser.start();

    @LocalServerPort
    private int port;

    AMorningIsClearedWithoutAMouseTests(Staff staff) {
        this.staff = staff;
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @Test
    void everyStepHasItsKeyAndItsPlace() {
        var page = deskWith("Can I move my visit?", "May I bring my dog?");
        page.keyboard().press("n");
        assertThat(page.locator(".thread")).isFocused();
        assertThat(page).hasURL(Pattern.compile("\\?item="));
        assertThat(page.locator(".tabs [aria-current]")).containsText("Mine");
        assertThat(page.locator("#queue .item[aria-current]")).hasCount(1);

        page.locator("#received").waitFor();
        page.keyboard().press("u");
        assertThat(page.locator("#reply textarea:focus")).hasCount(1);
        page.keyboard().press("Escape");
        assertThat(page.locator(".thread")).isFocused();

        page.keyboard().press("h");
        assertThat(page.locator(".hand-over h2")).isFocused();
        Barriers.none(page);
        page.keyboard().press("a");
        page.keyboard().type("Call after lunch");
        page.keyboard().press("Enter");
        assertThat(page.locator("#line [role=status]")).containsText("1 more waits");
        assertThat(page.locator("[data-takes] button")).isFocused();

        page.keyboard().press("n");
        assertThat(page.locator(".thread")).containsText("May I bring my dog?");
    }

    @Test
    void escapeLeavesTheNoteWhileSomebodyTypes() {
        var page = deskWith("Can I move my visit?");
        page.keyboard().press("n");
        page.locator("#received").waitFor();
        page.keyboard().press("d");
        assertThat(page.locator("form.note textarea:focus")).hasCount(1);
        page.keyboard().press("Escape");
        assertThat(page.locator("#received")).isVisible();
        assertThat(page.locator("form.note")).hasCount(0);
        assertThat(page.locator(".thread")).isFocused();
    }

    @Test
    void aDoubtfulReplyAsksForItsReason() {
        var page = deskWith("Can I move my visit?");
        page.keyboard().press("n");
        page.locator("#received").fill("We received your question.");
        page.locator("#checking").fill("We are checking the open times.");
        page.locator("#needed").fill("Nothing for now.");
        page.locator("#next").fill("Someone will call you soon.");
        assertThat(page.locator(".checks .ask")).hasCount(1);
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#because")).isFocused();
        Barriers.none(page);

        page.locator("#next").fill("We will write to you by 4 pm today.");
        assertThat(page.locator("#because")).isHidden();
    }

    @Test
    void theChosenListStaysWhenNewsComes() {
        var member = staff.assistant(staff.clinic(), "Lucía");
        var page = desk(member);
        page.locator(".tabs a", new Page.LocatorOptions().setHasText("Waiting")).press("Enter");
        assertThat(page.locator(".tabs [aria-current]")).containsText("Waiting");
        staff.request(member.practice(), "Is the office open on Friday?");
        assertThat(page.locator(".tabs a", new Page.LocatorOptions().setHasText("Lane")))
                .containsText("1");
        assertThat(page.locator(".tabs [aria-current]")).containsText("Waiting");
    }

    @Test
    void onAPhoneTheTakenItemComesToTheFront() {
        var page = deskWith("Can I move my visit?");
        page.setViewportSize(390, 844);
        page.keyboard().press("n");
        assertThat(page.locator(".thread")).isVisible();
        assertThat(page.locator(".thread")).containsText("Can I move my visit?");
    }

    private Page deskWith(String... requests) {
        var member = staff.assistant(staff.clinic(), "Lucía");
        for (var text : requests) {
            staff.request(member.practice(), text);
        }
        var page = desk(member);
        assertThat(page.locator("#queue .item")).hasCount(requests.length);
        return page;
    }

    private Page desk(Staff.Member member) {
        var page = browser.window().newPage();
        page.navigate("http://localhost:" + port + "/sign-in");
        member.signInOn(page);
        page.locator("#queue .tabs").waitFor();
        return page;
    }
}
