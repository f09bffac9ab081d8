package org.throughline.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.HumanName;
import org.throughline.kernel.Language;
import org.throughline.patient.Languages;
import org.throughline.patient.NewPatient;
import org.throughline.patient.Patients;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.testing.Barriers;

/**
 * Stories 54 and 55: from a link in a reply to an answer on a small phone, in Spanish and without script, and back to the
 * assistant's screen.
 */
@JourneyTest
class APatientAnswersFromHerPhoneTests {

    private static final LocalDate BORN = LocalDate.of(1967, 3, 4);
    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+/n/[a-z2-7]{32}");

    private final Staff staff;
    private final Patients patients;
    private final TestBrowser browser = TestBrowser.start();

    @LocalServerPort
    private int port;

    private Staff.Member lucia;

    APatientAnswersFromHerPhoneTests(Staff staff, Patients patients) {
        this.staff = staff;
        this.patients = patients;
    }

    @BeforeEach
    void openTheClinic() {
        var practice = staff.clinic();
        lucia = staff.assistant(practice, "Lucía");
        var ana = NewPatient.named(new HumanName("Ana", "Morales"))
                .born(BORN)
                .reachableAt(
                        ContactPoint.phone("(312) 555-0142", "US").orElseThrow(),
                        ContactPoint.email("ana@mail.example").orElseThrow())
                .speaking(Languages.both(Language.SPANISH));
        CurrentPractice.run(practice, () -> patients.register(staff.access(lucia), Staff.SCHEDULING, ana));
        staff.request(practice, "¿Puedo cambiar mi cita del martes?");
    }

    @AfterAll
    void closeTheBrowser() {
        browser.close();
    }

    @Test
    void withoutScriptAndBackToTheQueue() {
        var desk = signIn();
        var link = answersWithALink(desk);
        var phone = phone();

        phone.navigate(link);
        assertThat(phone.locator("html")).hasAttribute("lang", "es");
        assertThat(phone.locator("h1")).hasText("Confirme que es usted");
        Assertions.assertThat(phone.content()).doesNotContain("Ana", "cita", "Lucía");
        enters(phone, "5");
        assertThat(phone.locator("[role=alert]")).containsText("No coincide");
        enters(phone, "4");

        assertThat(phone.locator("h1")).hasText("Ana, lo estamos revisando.");
        assertThat(phone.locator(".journey")).containsText("Revisamos qué horas hay.");
        Assertions.assertThat(phone.content()).doesNotContain(link.substring(link.lastIndexOf('/') + 1) + "\n");
        assertThat(phone.locator(".journey")).not().containsText("http");
        phone.getByText("Responder").click();
        phone.locator("textarea").fill("El jueves en la tarde me queda mejor.");
        phone.locator("button.primary").click();
        assertThat(phone.locator("h1")).hasText("Recibimos su mensaje");
        phone.getByText("Volver a mi asunto").click();
        assertThat(phone.locator("h1")).hasText("Ana, recibimos su respuesta.");
        sendsAPhoto(phone);
        asksForAPerson(phone);

        desk.reload();
        assertThat(desk.locator(".thread")).containsText("El jueves en la tarde me queda mejor.");
        assertThat(desk.locator(".thread")).containsText("text-1.txt");
        assertThat(desk.locator(".page-link")).containsText("opened");
        assertThat(desk.locator(".banner").first()).containsText("The patient asks to speak with a person");
        takesBack(desk);
        phone.reload();
        assertThat(phone.locator("h1")).hasText("This link does not open anything");
    }

    @Test
    void byKeyboardAloneAndWithoutBarriers() {
        var desk = signIn();
        var link = answersWithALink(desk);
        Barriers.none(desk);
        var page = browser.page(link);
        Barriers.none(page, ColorScheme.LIGHT, 320, 700);
        Barriers.none(page, ColorScheme.DARK, 390, 844);

        page.locator("[name=day]").focus();
        page.keyboard().type("4");
        page.keyboard().press("Tab");
        page.keyboard().type("mar");
        page.keyboard().press("Tab");
        page.keyboard().type("1967");
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("Ana, lo estamos revisando.");
        for (var path : new String[] {"", "/answer", "/document", "/call", "/person"}) {
            page.navigate(link + path);
            Barriers.none(page, ColorScheme.LIGHT, 320, 700);
            Barriers.none(page, ColorScheme.DARK, 390, 844);
            Barriers.none(page, ColorScheme.LIGHT, 1440, 900);
        }
        page.locator("textarea").focus();
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("Recibimos que quiere hablar con una persona");
        Barriers.none(page, ColorScheme.DARK, 390, 844);
    }

    private Page signIn() {
        var desk = browser.page("http://localhost:" + port + "/sign-in");
        lucia.signInOn(desk);
        assertThat(desk.locator("#queue .item")).isVisible();
        return desk;
    }

    /** One key makes the link, the same puts it into the reply that is being written, Ctrl+Enter sends it. */
    private static String answersWithALink(Page desk) {
        desk.keyboard().press("n");
        assertThat(desk.locator("#reply form")).isVisible();
        desk.locator("#reply label[lang=es]").click();
        assertThat(desk.locator("#reply label[lang=en] kbd")).isVisible();
        desk.locator("#received").fill("Recibimos su mensaje.");
        desk.locator("#checking").fill("Revisamos qué horas hay.");
        desk.locator("#needed").fill("Díganos qué días le quedan mejor.");
        desk.locator("#next").fill("Le escribimos hoy mismo.");
        assertThat(desk.locator(".page-link .make")).isVisible();
        desk.locator(".thread").focus();
        desk.keyboard().press("=");
        assertThat(desk.locator("[data-link-insert]")).isVisible();
        desk.keyboard().press("=");
        assertThat(desk.locator("#next"))
                .hasValue(Pattern.compile("hoy mismo\\.\\s+Vea cómo va su asunto.*http.*", Pattern.DOTALL));
        var found = LINK.matcher(desk.locator("#next").inputValue());
        Assertions.assertThat(found.find()).isTrue();
        desk.keyboard().press("Control+Enter");
        assertThat(desk.locator(".thread .promise")).isVisible();
        return found.group();
    }

    private Page phone() {
        return browser.window(new Browser.NewContextOptions()
                        .setViewportSize(390, 844)
                        .setLocale("en-US")
                        .setJavaScriptEnabled(false))
                .newPage();
    }

    private static void enters(Page phone, String day) {
        phone.locator("[name=day]").fill(day);
        phone.locator("[name=month]").selectOption("3");
        phone.locator("[name=year]").fill("1967");
        phone.locator("button.primary").click();
    }

    private static void sendsAPhoto(Page phone) {
        phone.getByText("Enviar una foto o un documento").click();
        phone.locator("[name=files]")
                .setInputFiles(new com.microsoft.playwright.options.FilePayload(
                        "../../tarjeta.pdf",
                        "application/pdf",
                        "Mi tarjeta del seguro".getBytes(StandardCharsets.UTF_8)));
        phone.locator("button.primary").click();
        assertThat(phone.locator("h1")).hasText("Recibimos sus archivos");
        phone.getByText("Volver a mi asunto").click();
    }

    private static void asksForAPerson(Page phone) {
        phone.locator("a[href$='/person']").click();
        phone.locator("button.primary").click();
        assertThat(phone.locator("h1")).hasText("Recibimos que quiere hablar con una persona");
        assertThat(phone.locator(".journey")).containsText("Lucía");
    }

    private static void takesBack(Page desk) {
        desk.locator(".page-link button").first().click();
        assertThat(desk.locator(".page-link")).containsText("taken back");
    }
}
