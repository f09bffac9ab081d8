package org.throughline.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.throughline.kernel.PracticeId;

/** A person makes a passkey with her own authenticator, signs in with it, unlocks with it, and takes it away again. */
@JourneyTest
class APasskeyOpensTheDoorTests {

    private final Staff staff;
    private final PracticeId practice;
    private final TestBrowser browser = TestBrowser.start();

    @LocalServerPort
    private int port;

    private Staff.Member lucia;
    private Page page;
    private CDPSession devTools;
    private String authenticator = "";

    APasskeyOpensTheDoorTests(Staff staff) {
        this.staff = staff;
        this.practice = staff.clinic();
        this.lucia = staff.assistant(practice, "Lucía");
        this.page = browser.window().newPage();
        this.devTools = page.context().newCDPSession(page);
    }

    @BeforeEach
    void arriveWithAnAuthenticator() {
        page.context().close();
        lucia = staff.assistant(practice, "Lucía");
        page = browser.window().newPage();
        devTools = page.context().newCDPSession(page);
        devTools.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var wanted = new JsonObject();
        wanted.add("options", options);
        authenticator = devTools.send("WebAuthn.addVirtualAuthenticator", wanted)
                .get("authenticatorId")
                .getAsString();
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
    void signsInAndUnlocksWithAPasskeyUntilItIsRemoved() {
        signInByPassword();
        register(Staff.PASSWORD);
        assertThat(page.locator(".account-list b")).hasText("Work laptop");

        signOut();
        page.locator("[data-passkey]").click();
        assertThat(page.locator("#queue")).isVisible();

        page.keyboard().press("Control+Shift+L");
        page.locator("#lock [data-passkey]").click();
        assertThat(page.locator("#lock")).isHidden();

        page.navigate(address("/account"));
        page.locator(".account-list button").click();
        assertThat(page.locator(".account-none").first()).isVisible();
        signOut();
        page.locator("[data-passkey]").click();
        assertThat(page.locator("[data-passkey-problem]")).isVisible();
        assertThat(page.locator("#signInName")).isVisible();
    }

    @Test
    void makesNoPasskeyWithoutThePassword() {
        signInByPassword();
        register("a guess");
        assertThat(page.locator("[data-passkey-problem]")).isVisible();
        page.reload();
        assertThat(page.locator(".account-list")).hasCount(0);
    }

    @Test
    void letsNobodyInWhoseFingerWasNotRecognised() {
        signInByPassword();
        register(Staff.PASSWORD);
        assertThat(page.locator(".account-list b")).hasText("Work laptop");
        signOut();
        var unverified = new JsonObject();
        unverified.addProperty("authenticatorId", authenticator);
        unverified.addProperty("isUserVerified", false);
        devTools.send("WebAuthn.setUserVerified", unverified);
        page.locator("[data-passkey]").click();
        assertThat(page.locator("[data-passkey-problem]")).isVisible();
    }

    private void signInByPassword() {
        page.navigate(address("/sign-in"));
        lucia.signInOn(page);
        assertThat(page.locator("#queue")).isVisible();
    }

    private void register(String password) {
        page.navigate(address("/account"));
        page.locator("#passkey-label").fill("Work laptop");
        page.locator("#passkey-password").fill(password);
        page.keyboard().press("Enter");
    }

    private void signOut() {
        page.navigate(address("/account"));
        page.locator(".person").click();
        page.locator("#person-menu [data-sign-out] button").click();
        assertThat(page.locator("#signInName")).isVisible();
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
