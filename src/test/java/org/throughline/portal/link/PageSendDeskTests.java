package org.throughline.portal.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.throughline.access.Access;
import org.throughline.access.SignedInPerson;
import org.throughline.communication.Channel;
import org.throughline.communication.Communications;
import org.throughline.communication.PracticeAddresses;
import org.throughline.communication.text.local.LocalMessage;
import org.throughline.communication.text.local.LocalTextProvider;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.NotFound;
import org.throughline.kernel.RuleViolation;
import org.throughline.patient.Consents;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.portal.PatientWithLink;
import org.throughline.portal.PatientWithLink.Case;
import org.throughline.screening.TextShape;
import org.throughline.testing.HouseTest;
import org.throughline.testing.MutableClock;
import org.throughline.testing.SmallClinic;
import org.throughline.work.HeldBack;
import org.throughline.work.Hold;
import org.throughline.work.WorkItems;

/** The link reaches a patient as a message of the practice, through the one gate, and opens the page. */
@HouseTest
@Import(PatientWithLink.Filed.class)
class PageSendDeskTests {

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final ContactPoint ANA =
            ContactPoint.phone("(312) 555-0142", "US").orElseThrow();
    private static final String PAGE = "https://desk.riverside.example/n/";

    private final SmallClinic clinics;
    private final PatientWithLink patients;
    private final PageSendDesk desk;
    private final LinkDoor door;
    private final Consents consents;
    private final PracticeAddresses addresses;
    private final Communications communications;
    private final WorkItems items;
    private final LocalTextProvider provider;
    private final MockMvcTester browser;
    private final MutableClock clock;

    private Case ana;
    private String ours = "";

    PageSendDeskTests(
            SmallClinic clinics,
            PatientWithLink patients,
            PageSendDesk desk,
            LinkDoor door,
            Consents consents,
            PracticeAddresses addresses,
            Communications communications,
            WorkItems items,
            LocalTextProvider provider,
            MockMvcTester browser,
            MutableClock clock) {
        this.clinics = clinics;
        this.patients = patients;
        this.desk = desk;
        this.door = door;
        this.consents = consents;
        this.addresses = addresses;
        this.communications = communications;
        this.items = items;
        this.provider = provider;
        this.browser = browser;
        this.clock = clock;
    }

    /** Whose number it is stands outside of any practice, so that each test needs its own. */
    @BeforeEach
    void openTheClinic() {
        ana = patients.open();
        ours = "+1312552" + (1000 + NUMBERS.incrementAndGet());
        CurrentPractice.run(ana.practice(), () -> {
            addresses.open(new ContactPoint(ContactPoint.Kind.PHONE, ours), ana.practice());
            var mailbox = ours.substring(1) + "@clinic.example";
            addresses.open(new ContactPoint(ContactPoint.Kind.EMAIL, mailbox), ana.practice());
        });
    }

    @Test
    void arrivesAsOneTextInThePatientsLanguageAndOpensThePage() {
        agrees();
        send(Channel.SMS);

        var words = arrived().words();
        assertThat(words)
                .startsWith("Riverside")
                .contains(": vea en qué va su solicitud: " + PAGE, "STOP")
                .doesNotContain(PatientWithLink.GIVEN, "referencia");
        assertThat(TextShape.of(words))
                .returns(TextShape.Alphabet.GSM_7, TextShape::alphabet)
                .returns(1, TextShape::segments);
        var secret = words.replaceAll("(?s).*/n/([a-z2-7]{32}).*", "$1");
        var link = door.address(secret).orElseThrow();
        assertThat(CurrentPractice.within(ana.practice(), () -> door.find(link.link())))
                .hasValueSatisfying(found -> assertThat(found.sent())
                        .contains(new NextStepLink.Sent(Channel.SMS, MutableClock.TUESDAY_TEN)));
    }

    @Test
    void standsInTheConversationWithoutWhatOpensIt() {
        agrees();
        send(Channel.SMS);

        var shown = CurrentPractice.within(
                ana.practice(),
                () -> communications.conversation(ana.item().matter().issue()));
        assertThat(shown.getLast().text()).endsWith("/n/… Responda STOP para salir.");
        assertThat(answers("select action as answer from audit.audit_event"))
                .contains("next-step-link.made", "communication.replied", "next-step-link.sent");
    }

    /** A copy of the database opens no page, once the message has left. */
    @Test
    void isForgottenWhenItHasLeft() {
        agrees();
        send(Channel.SMS);
        arrived();

        Awaitility.await()
                .untilAsserted(() -> assertThat(
                                answers(
                                        "select status || ' ' || body as answer from communication.communication where direction = 'out'"))
                        .singleElement()
                        .asString()
                        .startsWith("completed ")
                        .contains(PAGE + "… ")
                        .doesNotContainPattern("/n/[a-z2-7]{32}"));
    }

    /** INV-13: only a person's own answer stops the clock. */
    @Test
    void answersNothing() {
        send(Channel.EMAIL);

        assertThat(answers("select purpose as answer from communication.communication where direction = 'out'"))
                .containsExactly("page-link");
        assertThat(answers("select id::text as answer from communication.v_reply"))
                .isEmpty();
        assertThat(answers("select unanswered::text as answer from work.work_item"))
                .containsExactly("true");
    }

    @Test
    void saysInAMailWhatThePageAsksFor() {
        send(Channel.EMAIL);

        assertThat(
                        answers(
                                "select recipient || ' ' || body as answer from communication.communication where direction = 'out'"))
                .singleElement()
                .asString()
                .startsWith("ana.q@mail.example")
                .contains(PAGE, "fecha de nacimiento", "Riverside");
    }

    /** INV-34. */
    @Test
    void namesNoPracticeWhereThePatientAskedForDiscretion() {
        agrees();
        clinics.within(ana.practice(), () -> clinics.execute("update patient.patient set discreet = true"));
        send(Channel.SMS);

        assertThat(arrived().words()).startsWith("Lucia: vea").doesNotContain("Riverside");
    }

    /** R6: what the gate closes leaves neither a message nor a link. */
    @Test
    void goesToNoNumberThatTheGateCloses() {
        assertThat(refusal(Channel.SMS)).isEqualTo("communication.no-number-for-texts");
        agrees();
        CurrentPractice.run(
                ana.practice(), () -> consents.stop(ANA, ana.patient().reference()));
        assertThat(refusal(Channel.SMS)).isEqualTo("gate.consent-taken-back");

        assertThat(answers("select id::text as answer from portal.next_step_link"))
                .isEmpty();
        assertThat(answers("select communication_id::text as answer from communication.delivery"))
                .isEmpty();
    }

    @Test
    void waitsForTheMorning() {
        agrees();
        clock.advance(Duration.ofHours(20));
        send(Channel.SMS);

        Awaitility.await()
                .untilAsserted(
                        () -> assertThat(answers("select state || ' ' || reason as answer from communication.delivery"))
                                .containsExactly("ready gate.quiet-hours"));
        assertThat(held()).isEmpty();
    }

    @Test
    void isNotSentTwiceByASlip() {
        send(Channel.EMAIL);
        assertThat(refusal(Channel.EMAIL)).isEqualTo("portal.link-just-sent");

        clock.advance(Duration.ofMinutes(3));
        send(Channel.EMAIL);
        assertThat(answers("select id::text as answer from portal.next_step_link"))
                .hasSize(2);
    }

    @Test
    void waitsForTheCareTeamAsAnAnswerDoes() {
        clinics.within(
                ana.practice(),
                () -> items.hold(
                        ana.lucia(), ana.item().id(), Hold.of(Hold.CLINICAL, HeldBack.REPLY), clock.instant()));

        assertThat(refusal(Channel.EMAIL)).isEqualTo("work.held.clinical");
    }

    @Test
    void leavesByNothingButTextAndMail() {
        assertThat(refusal(Channel.FAX)).isEqualTo("communication.channel-not-for-replies");
    }

    @Test
    void isSentOnlyFromAnOwnLane() {
        var omar = clinics.access(ana.practice(), clinics.assistant(ana.practice(), "Omar", new LaneCode("billing")));

        assertThatThrownBy(() -> send(omar, Channel.EMAIL)).isInstanceOf(NotFound.class);
    }

    @Test
    void isOfferedByTheChannelsThatAreOpen() {
        assertThat(line()).contains("Mail the page").doesNotContain("Text the page");
        agrees();
        assertThat(line()).contains("Mail the page", "Text the page");

        var sent = browser.post()
                .uri("/work-items/" + ana.item().id() + "/next-step-messages")
                .param("by", "SMS")
                .with(csrf())
                .with(user(new SignedInPerson(ana.lucia().person(), ana.practice())));
        assertThat(sent).hasStatus3xxRedirection();
        assertThat(line()).contains("sent by text", "not opened yet");
    }

    private String line() {
        return new String(
                browser.get()
                        .uri("/work-items/" + ana.item().id() + "/next-step")
                        .header("Accept-Language", "en")
                        .with(user(new SignedInPerson(ana.lucia().person(), ana.practice())))
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray(),
                StandardCharsets.UTF_8);
    }

    private void agrees() {
        var scope = new Consents.Scope(Consents.Channel.SMS, Consents.Purpose.ADMIN, ANA);
        var said =
                new Consents.Given(scope, Consents.Basis.VERBAL, ana.patient().reference());
        CurrentPractice.run(
                ana.practice(), () -> consents.grant(ana.lucia(), PatientWithLink.REFERRALS, ana.patient(), said));
    }

    private void send(Channel by) {
        send(ana.lucia(), by);
    }

    private void send(Access access, Channel by) {
        CurrentPractice.run(ana.practice(), () -> desk.send(access, ana.item().id(), by, PAGE));
    }

    private String refusal(Channel by) {
        return catchThrowableOfType(RuleViolation.class, () -> send(by)).code();
    }

    private LocalMessage arrived() {
        Awaitility.await().until(() -> held().isPresent());
        return held().orElseThrow();
    }

    private Optional<LocalMessage> held() {
        return provider.of(ANA.value()).stream()
                .filter(message -> message.from().equals(ours))
                .findFirst();
    }

    private List<String> answers(String question) {
        return clinics.answers(ana.practice(), question);
    }
}
