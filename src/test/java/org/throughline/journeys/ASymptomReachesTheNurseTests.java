package org.throughline.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.throughline.access.Role;
import org.throughline.testing.Barriers;
import org.throughline.testing.MutableClock;

/** By keyboard alone a symptom goes from the assistant to the nurse and back to the patient, and an emergency stands in the way. */
@JourneyTest
class ASymptomReachesTheNurseTests {

    private static final String DIZZY = "Can I move my visit? I feel dizzy since I started the new pills.";
    private static final String CHEST = "I have crushing chest pain right now and I cannot breathe.";

    private final Staff staff;
    private final MutableClock clock;
    private final TestBrowser browser = TestBrowser.start();

    @LocalServerPort
    private int port;

    ASymptomReachesTheNurseTests(Staff staff, MutableClock clock) {
        this.staff = staff;
        this.clock = clock;
    }

    @AfterAll
    void closeTheBrowser() {
        browser.close();
    }

    @Test
    void isRaisedInThreeFieldsAcceptedAndTold() {
        clock.set(MutableClock.TUESDAY_TEN);
        var practice = staff.clinic();
        var lucia = staff.assistant(practice, "Lucía");
        var kim = staff.member(practice, Role.NURSE, "Kim");
        staff.request(practice, DIZZY);
        var desk = signedIn(lucia, "/");
        assertThat(desk.locator("#queue .item")).hasCount(1);
        desk.keyboard().press("n");
        assertThat(desk.locator("#own-words")).hasValue(Pattern.compile(".*dizzy since.*"));
        assertThat(desk.locator("#reply .reply.raising")).isVisible();
        Barriers.none(desk);
        desk.keyboard().press("!");
        assertThat(desk.locator("#told")).isFocused();
        desk.keyboard().type("The nurse will call you before 11");
        desk.keyboard().press("Control+Enter");
        assertThat(desk.locator(".esc-steps")).containsText("raised by Lucía P.");

        var nurse = signedIn(kim, "/escalations");
        assertThat(nurse.locator(".packet blockquote").first()).containsText("dizzy since I started the new pills");
        assertThat(nurse.locator(".packet dl").first()).containsText("The nurse will call you before 11");
        Barriers.none(nurse);
        assertThat(desk.locator(".esc-steps")).containsText("seen by Kim P.");

        nurse.keyboard().press("a");
        assertThat(nurse.locator("#mine")).isVisible();
        assertThat(desk.locator(".esc-steps")).containsText("accepted by Kim P.");
        nurse.keyboard().press("t");
        assertThat(nurse.locator(".told-list")).containsText("Spoke with the patient");
        assertThat(desk.locator(".esc-steps")).containsText("the patient was told");
    }

    @Test
    void standsInTheWayAsAnEmergencyUntilAccepted() {
        clock.set(MutableClock.TUESDAY_TEN);
        var practice = staff.clinic();
        var lucia = staff.assistant(practice, "Lucía");
        var kim = staff.member(practice, Role.NURSE, "Kim");
        staff.request(practice, CHEST);
        var desk = signedIn(lucia, "/");
        assertThat(desk.locator("#queue .item")).hasCount(1);
        desk.keyboard().press("n");
        assertThat(desk.locator(".script")).containsText("please call 911 now");
        assertThat(desk.locator(".script [lang=es]")).hasCount(1);
        assertThat(desk.locator(".pin-line.is-emergency")).isVisible();
        Barriers.none(desk);

        var nurse = signedIn(kim, "/escalations");
        nurse.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        nurse.keyboard().press("m");
        nurse.locator("button[name=lang]").click();
        assertThat(nurse.locator(".packet.is-emergency").first()).containsText("Aceptar");
        Barriers.none(nurse);
        nurse.locator(".packet").first().press("a");
        assertThat(nurse.locator("#mine")).containsText("En sus manos");
    }

    private Page signedIn(Staff.Member member, String path) {
        var page = browser.page("http://localhost:" + port + path);
        member.signInOn(page);
        assertThat(page.locator(path.equals("/") ? "#queue" : "#packets")).isVisible();
        return page;
    }
}
