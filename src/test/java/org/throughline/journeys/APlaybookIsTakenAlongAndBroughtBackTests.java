package org.throughline.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.throughline.access.Role;
import org.throughline.journeys.Staff.Member;
import org.throughline.testing.Barriers;

/** A manager takes the playbook along, changes a line, brings it back, and a second person puts the change in force. */
@JourneyTest
class APlaybookIsTakenAlongAndBroughtBackTests {

    private static final String WAS = "We received your question about your referral.";
    private static final String IS = "We have your question about your referral.";

    private final Staff staff;
    private final TestBrowser browser = TestBrowser.start();

    @LocalServerPort
    private int port;

    APlaybookIsTakenAlongAndBroughtBackTests(Staff staff) {
        this.staff = staff;
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @ParameterizedTest
    @CsvSource({"Playbook as YAML, playbook.yaml", "Playbook as FHIR, playbook.json"})
    void andTheChangedLineIsInForce(String link, String name) throws IOException {
        var practice = staff.clinic();
        var maren = signedIn(staff.member(practice, Role.MANAGER, "Maren"));
        maren.navigate(address("/playbook"));
        Barriers.none(maren);
        var file = taken(maren, link);

        brought(maren, name, file.replace(WAS, IS));
        assertThat(maren.locator(".plan del")).hasText(WAS);
        assertThat(maren.locator(".plan ins")).hasText(IS);
        assertThat(maren.locator(".plan .chip.soon")).hasText("1 field changed: a draft");
        Barriers.none(maren);
        Barriers.none(maren, ColorScheme.DARK, 1440, 900);
        Barriers.none(maren, ColorScheme.LIGHT, 390, 844);
        maren.setViewportSize(1440, 900);
        maren.keyboard().press("Control+Enter");

        maren.locator(".waiting a", new Page.LocatorOptions().setHasText("Referral status question"))
                .press("Enter");
        assertThat(maren.locator(".words-title")).containsText("Version 2, draft by Maren P.");
        assertThat(maren.locator(".changes ins")).hasText(IS);
        maren.keyboard().press("Control+Enter");
        assertThat(maren.locator(".words-title")).containsText("in review");

        var kim = signedIn(staff.member(practice, Role.NURSE, "Kim"));
        kim.navigate(address("/playbook/referral_status"));
        assertThat(kim.locator(".changes ins")).hasText(IS);
        kim.locator("h1").click();
        kim.keyboard().press("Control+Enter");
        assertThat(kim.locator(".words-title")).containsText("Version 2, in force since");
        assertThat(kim.locator(".bubble")).containsText(IS);
    }

    @Test
    void andWhatIsWrongInItIsNamedWithItsLine() throws IOException {
        var maren = signedIn(staff.member(staff.clinic(), Role.MANAGER, "Maren"));
        maren.navigate(address("/playbook"));
        var file = taken(maren, "Playbook as YAML");

        brought(maren, "playbook.yaml", file.replace(WAS, "We got your {speciality}."));
        assertThat(maren.locator(".plan-troubles")).containsText("uses “speciality”, which nobody can fill in");
        Barriers.none(maren);
        assertThat(maren.locator(".plan-yes")).hasCount(0);

        brought(maren, "playbook.yaml", "moments: [");
        assertThat(maren.locator(".refusals")).containsText("Line 1: This cannot be read as YAML");
        Barriers.none(maren);
    }

    @Test
    void andAMomentNobodyUsesGoesAndComesBack() {
        var practice = staff.clinic();
        var maren = signedIn(staff.member(practice, Role.MANAGER, "Maren"));
        maren.navigate(address("/playbook/referral_status"));
        maren.getByText("Take this moment out of use").press("Enter");
        Barriers.none(maren);
        maren.locator("#withdraw-why").fill("We refer nobody.");
        maren.keyboard().press("Enter");
        assertThat(maren.locator(".words-title")).containsText("in review");
        assertThat(maren.locator(".given-back")).containsText("We refer nobody.");

        var kim = signedIn(staff.member(practice, Role.NURSE, "Kim"));
        kim.navigate(address("/playbook/referral_status"));
        kim.locator("h1").click();
        kim.keyboard().press("Control+Enter");
        assertThat(kim.locator(".words-title")).containsText("the moment is out of use");
        Barriers.none(kim);
        kim.keyboard().press("e");
        assertThat(kim.locator(".words-title")).containsText("draft by Kim P.");
        kim.locator("#field-urgency").selectOption("U2");
        assertThat(kim.locator(".look-checks .no")).containsText("later than its class allows: 60 at most");
        Barriers.none(kim);
    }

    private static String taken(Page page, String link) throws IOException {
        var download =
                page.waitForDownload(() -> page.locator(".take-along a", new Page.LocatorOptions().setHasText(link))
                        .click());
        return Files.readString(download.path());
    }

    private void brought(Page page, String name, String file) {
        page.navigate(address("/playbook-files"));
        Barriers.none(page);
        page.locator("#file").setInputFiles(new FilePayload(name, "text/plain", file.getBytes(StandardCharsets.UTF_8)));
        page.locator(".bring-in button").press("Enter");
        Locator said = page.locator(".plan, .refusals");
        assertThat(said.first()).isVisible();
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
