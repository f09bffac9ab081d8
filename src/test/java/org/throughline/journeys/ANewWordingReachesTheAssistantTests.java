package org.throughline.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.throughline.access.Role;
import org.throughline.journeys.Staff.Member;
import org.throughline.testing.Barriers;

/** A manager writes a moment anew in both languages, a second person approves it, and the assistant's card says it at once. */
@JourneyTest
class ANewWordingReachesTheAssistantTests {

    private static final String REFERRAL = "/playbook/referral_status";

    private final Staff staff;
    private final TestBrowser browser = TestBrowser.start();

    @LocalServerPort
    private int port;

    ANewWordingReachesTheAssistantTests(Staff staff) {
        this.staff = staff;
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @Test
    void whenASecondPersonHasApprovedIt() {
        var practice = staff.clinic();
        var lucia = staff.assistant(practice, "Lucía");
        var item = staff.takenBy(lucia, "Did my referral arrive?");
        var assistant = signedIn(lucia);
        assistant.navigate(address("/?item=" + item));
        assertThat(assistant.locator("#book .q")).hasText("Did my referral arrive? Who is going to call me?");

        written(signedIn(staff.member(practice, Role.MANAGER, "Maren")));
        approved(signedIn(staff.member(practice, Role.NURSE, "Kim")));

        assistant.reload();
        assertThat(assistant.locator("#book .q")).hasText("Is my referral there, and what do I do now?");
        assertThat(assistant.locator("#book .under")).containsText("Playbook 2 · approved by Kim P.");
        assertThat(assistant.locator("#received")).hasValue("We have your question about your referral.");
    }

    private void written(Page maren) {
        maren.locator(".places a", new Page.LocatorOptions().setHasText("Playbook"))
                .click();
        assertThat(maren.locator("h1")).hasText("Playbook");
        Barriers.none(maren);
        maren.locator(".moments a", new Page.LocatorOptions().setHasText("Referral status question"))
                .press("Enter");
        assertThat(maren.locator(".words-title")).containsText("As the product ships it");
        Barriers.none(maren);

        maren.keyboard().press("e");
        assertThat(maren.locator(".words-title")).containsText("Version 2, draft");
        write(maren, "#field-question-en", "Is my referral there, and what do I do now?");
        write(maren, "#field-parts-en-received", "We have your question about your referral.");
        assertThat(maren.locator(".bubble")).containsText("We have your question about your referral. Here is where");
        assertThat(maren.locator(".changes del").first()).hasText("Did my referral arrive? Who is going to call me?");
        Barriers.none(maren);
        Barriers.none(maren, ColorScheme.DARK, 1440, 900);
        Barriers.none(maren, ColorScheme.LIGHT, 390, 844);
        maren.setViewportSize(1440, 900);

        maren.locator("h1").click();
        maren.keyboard().press("l");
        assertThat(maren.locator(".sides [aria-current]")).hasText("Español");
        write(maren, "#field-question-es", "¿Ya está mi referido, y qué hago ahora?");
        assertThat(maren.locator(".changes ins").last()).hasText("We have your question about your referral.");
        maren.keyboard().press("Control+Enter");
        assertThat(maren.locator(".words-title")).containsText("in review");
        assertThat(maren.locator("h1")).isFocused();
    }

    private void approved(Page kim) {
        kim.navigate(address(REFERRAL));
        assertThat(kim.locator(".changes ins").first()).hasText("Is my referral there, and what do I do now?");
        Barriers.none(kim);
        kim.locator("h1").click();
        kim.keyboard().press("Control+Enter");
        assertThat(kim.locator(".words-title")).containsText("Version 2, in force since");
        Barriers.none(kim);
    }

    @Test
    void whenTwoPeopleWriteAtOnceNobodyLosesAWord() {
        var practice = staff.clinic();
        var maren = signedIn(staff.member(practice, Role.MANAGER, "Maren"));
        maren.navigate(address(REFERRAL));
        maren.keyboard().press("e");
        assertThat(maren.locator("#field-question-en")).isVisible();
        var lucia = signedIn(staff.assistant(practice, "Lucía"));
        lucia.navigate(address(REFERRAL));

        write(maren, "#field-parts-en-checking", "Kim looks at it today: {status_text}.");
        write(lucia, "#field-parts-en-needed", "We need nothing from you now.");
        lucia.locator("#field-parts-en-checking").fill("It is with Kim: {status_text}.");

        var conflict = lucia.locator("form:has(#field-parts-en-checking) .conflict");
        assertThat(conflict).containsText("Maren P. changed this in the meantime");
        assertThat(conflict.locator("blockquote")).hasText("Kim looks at it today: {status_text}.");
        assertThat(lucia.locator("#field-parts-en-checking")).hasValue("It is with Kim: {status_text}.");
        Barriers.none(lucia);
        conflict.locator("button").click();
        assertThat(saved(lucia, "#field-parts-en-checking")).containsText("Saved");
        assertThat(conflict).hasCount(0);

        maren.reload();
        assertThat(maren.locator("#field-parts-en-checking")).hasValue("It is with Kim: {status_text}.");
        assertThat(maren.locator("#field-parts-en-needed")).hasValue("We need nothing from you now.");
    }

    @Test
    void whatCannotBeSentYetIsNamedWithItsField() {
        var maren = signedIn(staff.member(staff.clinic(), Role.MANAGER, "Maren"));
        maren.navigate(address(REFERRAL));
        maren.keyboard().press("e");
        assertThat(maren.locator("#field-question-en")).isVisible();
        maren.locator("section:has(h2:text-is('Verify first')) > form button").press("Enter");
        assertThat(maren.locator("#field-verify-7-en")).isFocused();
        write(maren, "#field-sms-en", "{practice}: your insurance will cover it. {phone}");
        assertThat(maren.locator(".look-checks .no").first()).isVisible();

        maren.keyboard().press("Control+Enter");

        assertThat(maren.locator(".refusals")).containsText("Step 8 (English) is empty: write it.");
        assertThat(maren.locator(".refusals")).containsText("Text message (English) says");
        Barriers.none(maren);
    }

    /** As somebody types; the page keeps it by itself. */
    private static void write(Page page, String field, String words) {
        page.locator(field).fill(words);
        assertThat(saved(page, field)).containsText("Saved");
    }

    private static Locator saved(Page page, String field) {
        return page.locator("form:has(" + field + ") [data-field-said]");
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
