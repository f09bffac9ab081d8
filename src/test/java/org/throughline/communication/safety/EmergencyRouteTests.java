package org.throughline.communication.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.throughline.access.Role;
import org.throughline.access.SignedInPerson;
import org.throughline.communication.PracticeAddresses;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.PracticeId;
import org.throughline.platform.command.Verb;
import org.throughline.practice.EmergencyRoutes;
import org.throughline.practice.PracticeSetUp;
import org.throughline.testing.HouseTest;
import org.throughline.testing.SmallClinic;
import picocli.CommandLine;

/** A practice takes nothing in before it has said where emergencies go, also after hours (safety.md 1.8). */
@HouseTest
class EmergencyRouteTests {

    private static final ContactPoint PHONE =
            ContactPoint.phone("(312) 555-0111", "US").orElseThrow();

    @TempDir
    private Path folder;

    private final SmallClinic clinics;
    private final PracticeSetUp setUp;
    private final PracticeAddresses addresses;
    private final EmergencyRoutes routes;
    private final Verb importing;
    private final MockMvcTester browser;

    private PracticeId practice;
    private String slug;
    private PersonId maren;

    EmergencyRouteTests(
            SmallClinic clinics,
            PracticeSetUp setUp,
            PracticeAddresses addresses,
            EmergencyRoutes routes,
            org.springframework.beans.factory.config.AutowireCapableBeanFactory house,
            MockMvcTester browser)
            throws ClassNotFoundException {
        this.clinics = clinics;
        this.setUp = setUp;
        this.addresses = addresses;
        this.routes = routes;
        this.importing = (Verb) house.createBean(Class.forName("org.throughline.communication.calls.ImportContacts"));
        this.browser = browser;
    }

    @BeforeEach
    void openAPracticeThatHasNotSaidIt() {
        slug = "new-" + UUID.randomUUID().toString().substring(0, 8);
        var place = new PracticeSetUp.Place("Office", "1 Lake St", ZoneId.of("America/Chicago"), PHONE);
        practice = setUp.open(new PracticeSetUp.Name("New Clinic", "New", slug), place);
        maren = clinics.person(practice, Role.MANAGER, "Maren");
    }

    @Test
    void opensNoMailAddress() {
        var address = ContactPoint.email(slug + "@riverside.example").orElseThrow();

        assertThatThrownBy(() -> addresses.open(address, practice)).hasMessage("communication.emergency-route-missing");
        assertThat(addresses.of(practice)).isEmpty();

        say("the nurse on duty", "(312) 555-0111");
        addresses.open(address, practice);

        assertThat(addresses.of(practice)).contains(address);
    }

    @Test
    void keepsTheRequestFormClosedAndSaysWhomToCall() {
        assertThat(browser.get().uri("/p/" + slug + "/request"))
                .hasStatusOk()
                .bodyText()
                .contains("This form is not open yet", "(312) 555-0111", "call 911")
                .doesNotContain("<textarea");
        assertThat(browser.get().uri("/p/" + slug + "/request").header("Accept-Language", "es"))
                .bodyText()
                .contains("todavía no está abierto", "llame al 911");
        assertThat(browser.post()
                        .uri("/p/" + slug + "/request")
                        .param("name", "Ana Morales")
                        .param("phone", "(312) 555-0142")
                        .param("reason", "scheduling")
                        .param("text", "Hello")
                        .param("token", "one")
                        .with(csrf()))
                .hasStatus(409)
                .bodyText()
                .contains("This form is not open yet");
        assertThat(clinics.answers(practice, "select id::text as answer from communication.raw_message"))
                .isEmpty();
    }

    @Test
    void opensTheRequestFormWithItsNumbers() {
        say("the nurse on duty", "(312) 555-0111");

        assertThat(browser.get().uri("/p/" + slug + "/request"))
                .hasStatusOk()
                .bodyText()
                .contains("<textarea", "call 911", "(312) 555-0111", "(312) 555-0177");
    }

    @Test
    void takesNoCallLog() throws IOException {
        var log = folder.resolve("calls.csv");
        Files.writeString(log, "Direction,From,Date,Time,Result\nInbound,(312) 555-0144,11/17/2026,9:05 AM,Missed\n");
        var err = new StringWriter();

        var exit = new CommandLine(importing).setErr(new PrintWriter(err)).execute("--practice", slug, log.toString());

        assertThat(exit).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err.toString()).contains("Nobody has said where this practice's emergencies go");
        assertThat(clinics.answers(practice, "select id::text as answer from communication.raw_message"))
                .isEmpty();
    }

    @Test
    void keepsWhatWasSaidBeforeAndWhoSaidIt() {
        say("the nurse on duty", "(312) 555-0111");
        say("Dr. Chen", "(312) 555-0112");

        assertThat(routes.of(practice)).hasValueSatisfying(route -> {
            assertThat(route.open().who()).isEqualTo("Dr. Chen");
            assertThat(route.setBy()).isEqualTo(maren);
        });
        assertThat(page("en")).contains("Dr. Chen", "Said once before", "the nurse on duty", "call 911 now");
        assertThat(page("es")).contains("A dónde van las emergencias", "llame ahora al 911");
        assertThat(clinics.answers(
                        practice,
                        "select action as answer from audit.audit_event where action like 'emergency-route%'"))
                .hasSize(2);
    }

    @Test
    void refusesANumberThatIsNone() {
        assertThat(browser.post()
                        .uri("/emergencies")
                        .param("openWho", "the nurse")
                        .param("openPhone", "ask inside")
                        .param("closedWho", "the service")
                        .param("closedPhone", "(312) 555-0177")
                        .with(csrf())
                        .with(user(new SignedInPerson(maren, practice))))
                .hasStatus(422)
                .bodyText()
                .contains("is not a phone number");
        assertThat(routes.of(practice)).isEmpty();
    }

    private void say(String who, String phone) {
        assertThat(browser.post()
                        .uri("/emergencies")
                        .param("openWho", who)
                        .param("openPhone", phone)
                        .param("closedWho", "the answering service")
                        .param("closedPhone", "(312) 555-0177")
                        .with(csrf())
                        .with(user(new SignedInPerson(maren, practice))))
                .hasStatus3xxRedirection();
    }

    private String page(String language) {
        return new String(
                browser.get()
                        .uri("/emergencies")
                        .header("Accept-Language", language)
                        .with(user(new SignedInPerson(maren, practice)))
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray(),
                java.nio.charset.StandardCharsets.UTF_8);
    }
}
