package org.throughline.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.throughline.journeys.Staff.Member;
import org.throughline.kernel.HumanName;
import org.throughline.patient.NewPatient;
import org.throughline.patient.Patients;
import org.throughline.testing.Barriers;
import org.throughline.testing.SmallClinic;

/** Somebody writes from an address and a number that nobody has on file, and is found by what she says. */
@JourneyTest
class AnUnknownCallerIsFoundTests {

    private final Staff staff;
    private final SmallClinic clinics;
    private final Patients patients;
    private final TestBrowser browser = TestBrowser.start();

    @LocalServerPort
    private int port;

    AnUnknownCallerIsFoundTests(Staff staff, SmallClinic clinics, Patients patients) {
        this.staff = staff;
        this.clinics = clinics;
        this.patients = patients;
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @Test
    void byHerBirthDateAndWithoutAMouse() {
        var page = takenByKey();
        page.keyboard().press("b");
        assertThat(page.locator("#caller-name")).isFocused();
        assertThat(page.locator("#caller-name")).hasValue("Ana Morales");
        Barriers.none(page);

        page.locator("#caller-phone").fill("12");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#reply [role=alert]")).containsText("no phone number");
        page.locator("#caller-phone").fill("");
        page.locator("#caller-name").fill("Petra");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#reply [role=status]")).containsText("Nobody on file");
        page.locator("#caller-name").fill("");
        page.locator("#caller-born").fill("1967-03-04");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#reply .candidates .btn").first()).isFocused();
        assertThat(page.locator("#reply .candidates .btn").first()).containsText("Ximena Ibáñez");
        Barriers.none(page);

        page.keyboard().press("1");
        assertThat(page.locator(".strip h1")).hasText("Ximena Ibáñez");
        assertThat(page.locator("#received")).isVisible();
        assertThat(page.locator("#caller-name")).hasCount(0);
    }

    @Test
    void escapeLeavesTheSearch() {
        var page = takenByKey();
        page.keyboard().press("b");
        assertThat(page.locator("#caller-name")).isFocused();
        page.keyboard().press("Escape");
        assertThat(page.locator("#received")).isVisible();
        assertThat(page.locator(".thread")).isFocused();
    }

    private Page takenByKey() {
        var lucia = staff.assistant(staff.clinic(), "Lucía");
        onFile(lucia);
        staff.request(lucia.practice(), "Can I move my visit?");
        var page = browser.page("http://localhost:" + port + "/sign-in");
        lucia.signInOn(page);
        assertThat(page.locator("#queue .item")).hasCount(1);
        page.keyboard().press("n");
        assertThat(page.locator(".thread")).isFocused();
        page.locator("#received").waitFor();
        assertThat(page.locator(".strip")).containsText("Not linked");
        return page;
    }

    private void onFile(Member lucia) {
        clinics.within(
                lucia.practice(),
                () -> patients.register(
                        clinics.access(lucia.practice(), lucia.id()),
                        Staff.SCHEDULING,
                        NewPatient.named(new HumanName("Ximena", "Ibáñez")).born(LocalDate.parse("1967-03-04"))));
    }
}
