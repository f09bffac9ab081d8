package org.throughline.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.throughline.access.Role;
import org.throughline.testing.Barriers;

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
        Barriers.none(managers);
        managers.locator("#given").fill("Omar");
        managers.locator("#family").fill("Haddad");
        managers.locator("#newSignInName").fill("omar." + practice + "@riverside.example");
        managers.locator("#newPassword").fill(Staff.PASSWORD);
        managers.keyboard().press("Enter");
        assertThat(managers.locator("h1")).hasText("Omar Haddad");
        managers.locator("#lane").selectOption("scheduling");
        managers.locator("#reason").fill("works the lane");
        managers.keyboard().press("Enter");
        assertThat(managers.locator(".grants b")).hasText("Scheduling");
        managers.getByText("Assessed now").first().click();
        assertThat(managers.locator("[aria-labelledby=languages]")).containsText("Assessed");
        managers.reload();
        Barriers.none(managers);

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

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
