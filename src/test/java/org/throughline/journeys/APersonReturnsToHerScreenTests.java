package org.throughline.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.kernel.PracticeId;
import org.throughline.testing.Barriers;
import org.throughline.testing.SmallClinic;

/** R14: a lock or an ended session covers the page and loses nothing; its person goes on, and nobody else sees it. */
@JourneyTest
class APersonReturnsToHerScreenTests {

    private final Staff staff;
    private final SmallClinic clinics;
    private final JdbcClient database;
    private final TestBrowser browser = TestBrowser.start();

    @LocalServerPort
    private int port;

    private PracticeId practice;
    private Staff.Member lucia;
    private UUID item;
    private Page page;

    APersonReturnsToHerScreenTests(Staff staff, SmallClinic clinics, JdbcClient database) {
        this.staff = staff;
        this.clinics = clinics;
        this.database = database;
        this.practice = staff.clinic();
        this.lucia = staff.assistant(practice, "Lucía");
        this.item = UUID.randomUUID();
        this.page = browser.window().newPage();
    }

    @BeforeEach
    void openAReply() {
        page.context().close();
        practice = staff.clinic();
        lucia = staff.assistant(practice, "Lucía");
        item = staff.takenBy(lucia, "Can I come on Friday?");
        page = browser.window().newPage();
        page.navigate(address("/?item=" + item));
        lucia.signInOn(page);
        assertThat(page.locator("#received")).isVisible();
    }

    @AfterEach
    void leave() {
        page.context().close();
    }

    @AfterAll
    void closeTheBrowser() {
        browser.close();
    }

    @Test
    void locksByAKeyAndGoesOnWithTextAndCaretWhereTheyWere() {
        page.locator("#checking").fill("whether Friday is free");
        page.keyboard().press("Home");
        page.keyboard().press("Control+Shift+L");
        assertThat(page.locator("#return-password")).isFocused();
        assertThat(page.locator("#checking")).isHidden();
        assertThat(page).hasTitle("Locked · Throughline");
        assertThat(statusOf("/queue")).isEqualTo(423);
        assertThat(statusOf("/work-items/" + item + "/thread")).isEqualTo(423);
        assertThat(statusOf("/live")).isEqualTo(423);
        page.keyboard().press("Escape");
        page.keyboard().press("Escape");
        assertThat(page.locator("#lock")).isVisible();

        unlockWith("wrong");
        assertThat(page.locator("#lock [data-refused]")).isVisible();
        unlockWith(Staff.PASSWORD);
        assertThat(page.locator("#lock")).isHidden();
        assertThat(page.locator("#checking")).isFocused();
        page.keyboard().type("I look ");
        assertThat(page.locator("#checking")).hasValue("I look whether Friday is free");
        assertThat(statusOf("/queue")).isEqualTo(200);
    }

    @Test
    void locksEveryTabOfTheSessionAndTheWayInByAddress() {
        var other = page.context().newPage();
        other.navigate(address("/?item=" + item));
        assertThat(other.locator("#received")).isVisible();
        page.keyboard().press("Control+Shift+L");
        assertThat(page.locator("#return-password")).isVisible();
        assertThat(other.locator("#return-password")).isVisible();
        var third = page.context().newPage();
        third.navigate(address("/?item=" + item));
        assertThat(third.locator(".return-form h1")).hasText("This screen is locked");
        assertThat(third.locator("body")).not().containsText("Morales");

        third.locator("[name=password]").fill(Staff.PASSWORD);
        third.keyboard().press("Enter");
        assertThat(third.locator("#received")).isVisible();
        assertThat(page.locator("#lock")).isHidden();
        assertThat(other.locator("#lock")).isHidden();
    }

    @Test
    void locksByItselfWhenNobodyTouchesThePage() {
        page.clock().install();
        page.reload();
        assertThat(page.locator("#received")).isVisible();
        page.clock().fastForward("16:00");
        assertThat(page.locator("#return-password")).isVisible();
        assertThat(statusOf("/queue")).isEqualTo(423);
    }

    @Test
    void sendsAReplyThatMetAnEndedSessionOnceItsPersonIsBack() {
        write();
        endSessions();
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".return-form h1")).hasText("Your session has ended");
        assertThat(page.locator("#return-name")).isFocused();

        lucia.signInOn(page);
        assertThat(page.locator(".thread")).containsText("We have your question about Friday.");
        assertThat(page.locator(".thread .promise")).hasCount(1);
        assertThat(page.locator("#lock")).isHidden();
    }

    @Test
    void keepsWhatWasTypedWhileTheSessionWasGone() {
        endSessions();
        page.locator("#checking").pressSequentially("whether Friday is free");
        assertThat(page.locator(".return-form h1")).hasText("Your session has ended");
        var typed = page.locator("#checking").inputValue();
        lucia.signInOn(page);
        assertThat(page.locator("#checking")).isFocused();
        assertThat(page.locator("#checking")).hasValue(typed);
        assertThat(page.locator("[data-draft-state]")).containsText("Saved");
        assertThat(drafts()).containsExactly(typed);
    }

    @Test
    void showsNothingToAnotherPersonWhoSignsIn() {
        var marcus = staff.assistant(practice, "Luca");
        endSessions();
        page.locator("#checking").fill("a secret between Lucía and her patient");
        assertThat(page.locator("#return-name")).isVisible();
        marcus.signInOn(page);
        assertThat(page.locator("#queue")).isVisible();
        assertThat(page.locator("#received")).isHidden();
        assertThat(String.valueOf(page.evaluate("JSON.stringify(sessionStorage)")))
                .doesNotContain("secret");
        page.navigate(address("/?item=" + item));
        assertThat(page.locator("#reply")).not().containsText("secret");
        assertThat(drafts()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void hasNoBarrierWhileItIsLocked(ColorScheme scheme) {
        page.keyboard().press("Control+Shift+L");
        assertThat(page.locator("#return-password")).isVisible();
        Barriers.none(page, scheme, 390, 844);
    }

    private void write() {
        page.locator("#received").fill("We have your question about Friday.");
        page.locator("#checking").fill("We look whether that day is free.");
        page.locator("#needed").fill("Nothing for now.");
        page.locator("#next").fill("We write to you today before 3:00 pm.");
    }

    private void unlockWith(String password) {
        page.locator("#return-password").fill(password);
        page.keyboard().press("Enter");
    }

    private Object statusOf(String path) {
        return page.evaluate(
                "path => fetch(path, {headers: {'HX-Request': 'true'}}).then(answer => answer.status)", path);
    }

    private void endSessions() {
        database.sql("delete from platform.spring_session where principal_name = :person")
                .param("person", lucia.id().toString())
                .update();
    }

    /** The words of the second part as the database keeps them. */
    private List<String> drafts() {
        var kept = new ArrayList<String>();
        clinics.within(
                practice,
                () -> kept.addAll(database.sql("""
                        select fields ->> 'checking' from work.draft where work_item_id = :item
                        """)
                        .param("item", item)
                        .query(String.class)
                        .list()));
        return kept;
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
