package org.throughline.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.throughline.access.Role;

/** INV-35: the manager hires, grants and sends away; the open page of whoever is sent away ends within five seconds. */
@JourneyTest
class ARevokedPersonsPageEndsTests {

    private static final Duration ALLOWED = Duration.ofSeconds(5);

    private final Staff staff;
    private final TestBrowser browser = TestBrowser.start();

    @LocalServerPort
    private int port;

    ARevokedPersonsPageEndsTests(Staff staff) {
        this.staff = staff;
    }

    @AfterAll
    void closeTheBrowser() {
        browser.close();
    }

    @Test
    void hiresSomebodyGrantsALaneAndEndsItAll() {
        var practice = staff.clinic();
        var maren = staff.member(practice, Role.MANAGER, "Maren");
        var managers = signedIn(maren);
        managers.navigate(address("/people"));
        noBarrier(managers);
        managers.locator("#given").fill("Omar");
        managers.locator("#family").fill("Haddad");
        managers.locator("#newSignInName").fill("omar." + practice + "@riverside.example");
        managers.locator("#newPassword").fill(Staff.PASSWORD);
        managers.keyboard().press("Enter");
        assertThat(managers.locator("h1")).hasText("Omar Haddad");
        managers.locator("#reason").fill("works the lane");
        managers.keyboard().press("Enter");
        assertThat(managers.locator(".grants b")).hasText("Scheduling");
        managers.getByText("Assessed now").first().click();
        assertThat(managers.locator("[aria-labelledby=languages]")).containsText("Assessed");
        managers.reload();
        noBarrier(managers);

        var omars = browser.window().newPage();
        omars.navigate(address("/sign-in"));
        omars.locator("#signInName").fill("omar." + practice + "@riverside.example");
        omars.locator("#password").fill(Staff.PASSWORD);
        omars.keyboard().press("Enter");
        assertThat(omars.locator("#queue")).isVisible();

        managers.locator(".departure input[type=checkbox]").check();
        managers.locator(".departure button").click();
        var since = System.nanoTime();
        assertThat(omars.locator(".return-form h1")).hasText("Your session has ended");
        assertThat(Duration.ofNanos(System.nanoTime() - since)).isLessThan(ALLOWED);
        assertThat(omars.locator("#queue")).isHidden();
        assertThat(managers.locator("#content")).containsText("Left");
        omars.context().close();
        managers.context().close();
    }

    private Page signedIn(Staff.Member member) {
        var page = browser.window().newPage();
        page.navigate(address("/sign-in"));
        member.signInOn(page);
        assertThat(page.locator("#queue")).isVisible();
        return page;
    }

    private static void noBarrier(Page page) {
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            // colours fade from one scheme to the other
            TestBrowser.whenNothingMoves(page);
            page.setViewportSize(390, 844);
            var found = new AxeBuilder(page)
                    .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                    .analyze();
            assertThat(found.getViolations()).isEmpty();
            assertThat(page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"))
                    .isEqualTo(false);
            page.setViewportSize(1440, 900);
        }
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
