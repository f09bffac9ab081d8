package org.throughline.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.testing.Barriers;

/** The workspace in a real browser under the real content security policy. */
class WorkspaceBrowserTests {

    private static final List<Path> BROWSERS = List.of(
            Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"), Path.of("/usr/bin/google-chrome"));

    private static Playwright playwright;
    private static Browser browser;

    private final SampleClinic clinic = new SampleClinic("en", 0);
    private final List<String> complaints = new ArrayList<>();
    private Page page;

    @BeforeAll
    static void startsTheBrowser() {
        playwright = Playwright.create();
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(BROWSERS.stream()
                                .filter(Files::exists)
                                .findFirst()
                                .orElse(null))
                        .setArgs(List.of("--no-sandbox", "--disable-background-networking")));
    }

    @AfterAll
    static void stopsTheBrowser() {
        browser.close();
        playwright.close();
    }

    @BeforeEach
    void opensTheDesk() {
        page = browser.newPage(new Browser.NewPageOptions().setViewportSize(1440, 900));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.navigate(clinic.url("/desk"));
        PlaywrightAssertions.assertThat(page.locator("#received")).isVisible();
        PlaywrightAssertions.assertThat(page.locator("#book h2")).hasText("Referral status");
        PlaywrightAssertions.assertThat(page.locator(".thread .promise")).isVisible();
    }

    @AfterEach
    void closesTheDesk() {
        page.context().close();
        clinic.close();
    }

    @Test
    void livesUnderTheStrictPolicyWithoutACaughtViolation() {
        PlaywrightAssertions.assertThat(page.locator("[data-wave] canvas").first())
                .isAttached();
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1440, LIGHT", "1440, DARK", "390, LIGHT", "320, DARK"})
    void hasNoBarrierThatCanBeFoundByRule(int width, ColorScheme scheme) {
        Barriers.none(page, scheme, width, 900);
    }

    @Test
    void takesTheNextItemByOneKeyButNeverWhileTyping() {
        page.locator("#received").fill("");
        page.locator("#received").pressSequentially("no news");
        assertThat(clinic.sent).noneMatch(request -> request.startsWith("/next"));
        page.locator("#content").focus();
        page.waitForResponse("**/next", () -> page.keyboard().press("n"));
        assertThat(clinic.sent).anyMatch(request -> request.startsWith("/next"));
    }

    @Test
    void showsTheKeysOfThePageAndLetsThemBeSwitchedOff() {
        page.locator("#content").focus();
        page.keyboard().press("?");
        Locator sheet = page.locator("#keys");
        PlaywrightAssertions.assertThat(sheet).isVisible();
        PlaywrightAssertions.assertThat(sheet.locator("dd")).containsText(new String[] {"Search", "Take next"});
        sheet.locator("[data-letter-keys]").uncheck();
        page.keyboard().press("Escape");
        page.keyboard().press("n");
        page.locator("#received").focus();
        page.waitForResponse("**/send", () -> page.keyboard().press("Control+Enter"));
        assertThat(clinic.sent).noneMatch(request -> request.startsWith("/next"));
    }

    @Test
    void savesADraftAndSaysSo() {
        page.waitForResponse("**/draft", () -> page.locator("#received").fill("Su referencia llegó."));
        PlaywrightAssertions.assertThat(page.locator("[data-draft-state]")).containsText("Saved");
        assertThat(stored()).isEmpty();
        assertThat(clinic.sent)
                .anyMatch(request -> request.startsWith("/draft") && request.contains("Su+referencia+lleg"));
    }

    @Test
    void keepsWhatTheServerDidNotConfirmAndBringsItBack() {
        clinic.answerToPosts = 500;
        page.waitForResponse("**/draft", () -> page.locator("#received").fill("No se debe perder."));
        PlaywrightAssertions.assertThat(page.locator("[data-draft-state]")).hasText("Not saved yet, kept here");
        assertThat(stored()).isNotEmpty();
        clinic.answerToPosts = 200;
        page.waitForResponse("**/draft", page::reload);
        PlaywrightAssertions.assertThat(page.locator("#received")).hasValue("No se debe perder.");
    }

    @Test
    void showsARefusalBesideTheReplyAndLosesNothing() {
        clinic.answerToPosts = 409;
        page.locator("#received").fill("Mi texto.");
        page.locator("#received").press("Control+Enter");
        PlaywrightAssertions.assertThat(page.locator("form.reply [data-problem]"))
                .containsText("Somebody else was first.");
        PlaywrightAssertions.assertThat(page.locator("#received")).hasValue("Mi texto.");
    }

    @Test
    void saysWhenTheConnectionIsLostAndBack() {
        page.context().setOffline(true);
        PlaywrightAssertions.assertThat(page.locator("[data-connection]")).isVisible();
        page.context().setOffline(false);
        PlaywrightAssertions.assertThat(page.locator("[data-connection]")).isHidden();
    }

    @Test
    void playsAVoicemailAtAFasterSpeed() {
        page.locator("[data-speed='1.6']").click();
        page.locator("[data-play]").click();
        PlaywrightAssertions.assertThat(page.locator("[data-voicemail]")).hasAttribute("data-playing", "true");
        assertThat(page.evaluate("document.querySelector('audio').playbackRate"))
                .isEqualTo(1.6);
        assertThat(complaints).isEmpty();
    }

    @Test
    void becomesThreeViewsOnANarrowWindow() {
        page.setViewportSize(390, 844);
        PlaywrightAssertions.assertThat(page.locator("#queue")).isHidden();
        page.locator("[data-show-view=queue]").click();
        PlaywrightAssertions.assertThat(page.locator("#queue")).isVisible();
        page.locator("[data-row]").first().click();
        PlaywrightAssertions.assertThat(page.locator("#line")).isVisible();
        PlaywrightAssertions.assertThat(page.locator("#queue")).isHidden();
    }

    private List<?> stored() {
        Object keys = page.evaluate("Object.keys(sessionStorage)");
        return keys instanceof List<?> list ? list : Stream.of(keys).toList();
    }
}
