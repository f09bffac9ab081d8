package org.throughline.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestConstructor;
import org.throughline.access.PeopleDesk;
import org.throughline.access.PeopleDesk.NewColleague;
import org.throughline.access.Role;
import org.throughline.communication.PracticeAddresses;
import org.throughline.communication.mail.local.LocalMailServer;
import org.throughline.kernel.Actor;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.HumanName;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.Language;
import org.throughline.testing.Barriers;
import org.throughline.testing.MutableClock;
import org.throughline.testing.SmallClinic;

/** A patient's mail becomes owned work on an open screen and, by keyboard alone, a promised next step and a real answer. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({MutableClock.InPlace.class, SmallClinic.Open.class})
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AMailReachesItsNextStepTests {

    private static final String DESK = "desk@journey.example";
    private static final String PATIENT = "ana.morales@mail.example";
    private static final String SIGN_IN_NAME = "lucia.prado@journey.example";
    private static final String PASSWORD = "a long enough password";
    private static final LocalMailServer MAIL = new LocalMailServer(0, 0, Map.of(DESK, "desk", PATIENT, "ana"));

    private final SmallClinic clinics;
    private final PeopleDesk people;
    private final PracticeAddresses addresses;
    private final TestBrowser browser = TestBrowser.start();

    @LocalServerPort
    private int port;

    AMailReachesItsNextStepTests(SmallClinic clinics, PeopleDesk people, PracticeAddresses addresses) {
        this.clinics = clinics;
        this.people = people;
        this.addresses = addresses;
    }

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry settings) {
        MAIL.start();
        settings.add("throughline.mail.domain", () -> "journey.example");
        settings.add("throughline.mail.smtp.host", () -> "127.0.0.1");
        settings.add("throughline.mail.smtp.port", () -> MAIL.smtp().port());
        settings.add("throughline.mail.imap.host", () -> "127.0.0.1");
        settings.add("throughline.mail.imap.port", () -> MAIL.imap(DESK, "desk").port());
        settings.add("throughline.mail.imap.user", () -> DESK);
        settings.add("throughline.mail.imap.password", () -> "desk");
    }

    @BeforeAll
    void openTheClinic() {
        var practice = clinics.open();
        clinics.lanes(practice, new LaneCode("front_desk_backup"), new LaneCode("referrals"));
        var approver = clinics.person(practice, Role.MANAGER, "Maren");
        clinics.within(practice, () -> {
            var colleague = new NewColleague(
                    new HumanName("Lucía", "Prado"), SIGN_IN_NAME, PASSWORD, Role.ASSISTANT, Language.ENGLISH);
            var lucia = people.hire(Actor.SYSTEM, colleague);
            people.assess(Actor.SYSTEM, lucia, java.util.Set.of(Language.ENGLISH, Language.SPANISH));
            clinics.train(practice, lucia, new LaneCode("front_desk_backup"), new LaneCode("referrals"));
            var approval = new PeopleDesk.Approval(lucia, approver, "works the lane");
            people.grant(lucia, new LaneCode("front_desk_backup"), approval);
            people.grant(lucia, new LaneCode("referrals"), approval);
        });
        addresses.open(ContactPoint.email(DESK).orElseThrow(), practice);
    }

    @AfterAll
    void closeEverything() {
        browser.close();
        MAIL.stop();
    }

    @Test
    void byKeyboardAlone() throws MessagingException, IOException {
        var page = signIn();
        send("¿Ya llegó mi referencia?", "Buenas tardes, ¿ya llegó la referencia al cardiólogo? No sé qué hago ahora.");
        assertThat(page.locator("#queue .item")).containsText("¿Ya llegó mi referencia?");

        page.keyboard().press("n");
        assertThat(page.locator(".thread .from-patient")).containsText("¿ya llegó la referencia al cardiólogo?");
        assertThat(page.locator("#reply")).isVisible();
        write(page);
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".thread .promise")).isVisible();
        assertThat(page.locator(".thread")).containsText("sent");
        assertThat(page.locator("form.note")).isVisible();
        Barriers.none(page);

        page.locator("#note-verified_details").fill("Full name and birth date");
        page.locator("#note-action_taken").fill("Checked the referral inbox, waiting for the other office");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#line [role=status]")).containsText("Nothing is left");

        assertThat(received()).contains("Recibimos su pregunta.").contains("Le escribimos");
    }

    private Page signIn() {
        var page = browser.page("http://localhost:" + port + "/sign-in");
        page.locator("#signInName").fill(SIGN_IN_NAME);
        page.locator("#password").fill(PASSWORD);
        page.keyboard().press("Enter");
        assertThat(page.locator("#queue .empty")).isVisible();
        return page;
    }

    private static void write(Page page) {
        page.locator("#received").fill("Recibimos su pregunta.");
        page.locator("#checking").fill("Estamos revisando si llegó la referencia.");
        page.locator("#needed").fill("Por ahora no necesitamos nada de usted.");
        page.locator("#next").fill("Le escribimos hoy antes de las 3:00 p. m.");
    }

    private static void send(String subject, String text) throws MessagingException {
        var session = Session.getInstance(MAIL.smtp().properties("smtp"));
        var mail = new MimeMessage(session);
        mail.setFrom(new InternetAddress(PATIENT));
        mail.setRecipients(MimeMessage.RecipientType.TO, DESK);
        mail.setSubject(subject, "UTF-8");
        mail.setText(text, "UTF-8");
        try (var transport = session.getTransport("smtp")) {
            transport.connect("127.0.0.1", MAIL.smtp().port(), null, null);
            transport.sendMessage(mail, mail.getAllRecipients());
        }
    }

    /** What lies in the patient's own mailbox, read over IMAP. */
    private static String received() throws MessagingException, IOException {
        var server = MAIL.imap(PATIENT, "ana");
        var properties = new Properties();
        properties.putAll(server.properties("imap"));
        try (var store = Session.getInstance(properties).getStore("imap")) {
            store.connect("127.0.0.1", server.port(), PATIENT, "ana");
            try (var inbox = store.getFolder("INBOX")) {
                inbox.open(jakarta.mail.Folder.READ_ONLY);
                return Arrays.stream(inbox.getMessages())
                        .map(AMailReachesItsNextStepTests::text)
                        .reduce("", String::concat);
            }
        }
    }

    private static String text(jakarta.mail.Message message) {
        try {
            return message.getContent().toString();
        } catch (IOException | MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
