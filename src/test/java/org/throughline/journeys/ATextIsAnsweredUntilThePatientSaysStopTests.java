package org.throughline.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.throughline.communication.PracticeAddresses;
import org.throughline.communication.TextContact;
import org.throughline.communication.line.TextIntake;
import org.throughline.communication.text.local.LocalTextProvider;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.PracticeId;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.testing.Barriers;

/** Stories 16 and 17: a patient texts in Spanish, is answered by text, ends texts, and the screen says why none can leave. */
@JourneyTest
class ATextIsAnsweredUntilThePatientSaysStopTests {

    private static final String CLINIC = "+13125550187";
    private static final String ANA = "+13125550188";

    private final Staff staff;
    private final PracticeAddresses addresses;
    private final TextIntake intake;
    private final LocalTextProvider provider;
    private final Clock clock;
    private final TestBrowser browser = TestBrowser.start();

    @LocalServerPort
    private int port;

    ATextIsAnsweredUntilThePatientSaysStopTests(
            Staff staff, PracticeAddresses addresses, TextIntake intake, LocalTextProvider provider, Clock clock) {
        this.staff = staff;
        this.addresses = addresses;
        this.intake = intake;
        this.provider = provider;
        this.clock = clock;
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @Test
    void byTheSameWayAndTheSameKeys() {
        var practice = staff.clinic();
        addresses.open(new ContactPoint(ContactPoint.Kind.PHONE, CLINIC), practice);
        var lucia = staff.assistant(practice, "Lucía");
        texts(practice, "Hola, ¿puedo cambiar mi cita del martes?");
        var page = browser.page("http://localhost:" + port + "/sign-in");
        lucia.signInOn(page);
        assertThat(page.locator("#queue .item")).hasCount(1);

        page.keyboard().press("n");
        page.locator("#received").waitFor();
        page.keyboard().press("f");
        assertThat(page.locator("#received")).isFocused();
        assertThat(page.locator("#reply input[name=channel][value=text]")).isChecked();
        assertThat(page.locator("#reply input[name=language][value=es]")).isChecked();
        Barriers.none(page);
        page.keyboard().type("Su cita queda para el jueves a las nueve.");
        assertThat(page.locator("#reply .checks")).containsText("As a text:");
        page.keyboard().press("Control+Enter");

        assertThat(page.locator(".thread")).containsText("jueves a las nueve");
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> provider.of(ANA).stream()
                        .anyMatch(message ->
                                message.words().equals("Riverside: Su cita queda para el jueves a las nueve.")));

        texts(practice, "ALTO");
        assertThat(page.locator(".thread")).containsText("ALTO");
        page.keyboard().press("r");
        page.locator("#reply form.reply").waitFor();
        page.reload();
        page.locator("#reply form.reply").waitFor();
        assertThat(page.locator("#reply")).containsText("a stop word came from this number");
        assertThat(page.locator("#reply input[name=channel][value=text]")).hasCount(0);
        Barriers.none(page);
    }

    private void texts(PracticeId practice, String words) {
        var text = new TextContact(UUID.randomUUID().toString(), ANA, CLINIC, words, 0, Map.of());
        CurrentPractice.run(practice, () -> intake.receive(text, clock.instant()));
    }
}
