package org.throughline.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.throughline.communication.PracticeAddresses;
import org.throughline.communication.phone.local.LocalCall;
import org.throughline.communication.phone.local.LocalCallNews;
import org.throughline.communication.phone.local.LocalCalls;
import org.throughline.communication.text.TextProvider;
import org.throughline.communication.text.WebhookSignature;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.HumanName;
import org.throughline.kernel.Language;
import org.throughline.patient.Languages;
import org.throughline.patient.NewPatient;
import org.throughline.patient.Patients;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.testing.Barriers;

/** Story 14: a call rings on every page with who it may be, is taken by one key, and a missed one is returned by another. */
@JourneyTest
class ACallIsTakenAndReturnedTests {

    private static final AtomicInteger NUMBERS = new AtomicInteger(8000);

    private final Staff staff;
    private final Patients patients;
    private final PracticeAddresses addresses;
    private final LocalCalls provider;
    private final TextProvider known;
    private final TestBrowser browser = TestBrowser.start();

    @LocalServerPort
    private int port;

    private Staff.Member lucia;
    private String clinic;
    private String ana;

    ACallIsTakenAndReturnedTests(
            Staff staff, Patients patients, PracticeAddresses addresses, LocalCalls provider, TextProvider known) {
        this.staff = staff;
        this.patients = patients;
        this.addresses = addresses;
        this.provider = provider;
        this.known = known;
    }

    @BeforeEach
    void openTheClinic() {
        var practice = staff.clinic();
        lucia = staff.caller(practice, "Lucía");
        clinic = "+1312557" + NUMBERS.incrementAndGet();
        ana = "+1312558" + NUMBERS.incrementAndGet();
        addresses.open(new ContactPoint(ContactPoint.Kind.PHONE, clinic), practice);
        var patient = NewPatient.named(new HumanName("Ana", "Morales"))
                .reachableAt(ContactPoint.phone(ana, "US").orElseThrow())
                .speaking(Languages.both(Language.SPANISH));
        CurrentPractice.run(practice, () -> patients.register(staff.access(lucia), Staff.CALLBACKS, patient));
    }

    @AfterAll
    void closeTheBrowser() {
        browser.close();
    }

    @Test
    void itRingsWithANameAndIsTakenByOneKey() {
        var page = signIn();
        tell(page, provider.dialled(ana, clinic, ""));
        page.reload();
        assertThat(page.locator(".call-line.is-ringing")).containsText("Ana Morales");
        Barriers.none(page);

        page.keyboard().press("*");
        assertThat(page.locator(".strip h1")).hasText("Ana Morales");
        assertThat(page.locator(".where")).containsText("You");
    }

    @Test
    void aMissedCallIsReturnedWithoutAMouse() {
        var page = signIn();
        tell(page, provider.becomes(provider.dialled(ana, clinic, ""), "no-answer", 0));
        page.reload();
        page.locator("[data-takes] button").waitFor();
        page.keyboard().press("n");
        page.locator("#received").waitFor();
        page.locator(".card-book").waitFor();

        page.keyboard().press(";");
        assertThat(page.locator(".call-sheet h2")).isFocused();
        assertThat(page.locator(".call-sheet .dials a")).hasAttribute("href", "tel:" + ana);
        assertThat(page.locator(".call-machine")).containsText("con un mensaje para Ana");
        Barriers.none(page);
        page.keyboard().press("l");
        assertThat(page.locator(".call-machine")).containsText("with a message for Ana");
        assertThat(page.locator(".call-sheet [name=language]:checked")).isFocused();

        page.keyboard().press("4");
        assertThat(page.locator("#line [role=status]")).isVisible();
        assertThat(page.locator("#queue .item")).hasCount(0);
    }

    private Page signIn() {
        var page = browser.page("http://localhost:" + port + "/");
        lucia.signInOn(page);
        page.locator("#queue").waitFor();
        return page;
    }

    /** As the provider tells it, with its signature. */
    private void tell(Page page, LocalCall call) {
        Map<String, String> fields = new LocalCallNews(known).fields(call);
        var form = FormData.create();
        fields.forEach(form::set);
        var answer = page.request()
                .post(
                        "http://localhost:" + port + "/channels/voice",
                        RequestOptions.create()
                                .setForm(form)
                                .setHeader(
                                        WebhookSignature.HEADER,
                                        new WebhookSignature(known.token()).sign(known.calls(), fields)));
        Assertions.assertThat(answer.status()).isEqualTo(204);
    }
}
