package org.throughline.work.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.throughline.access.Access;
import org.throughline.access.SignedInPerson;
import org.throughline.communication.CallContact;
import org.throughline.communication.Channel;
import org.throughline.communication.Communications;
import org.throughline.communication.IncomingContact;
import org.throughline.communication.Reply;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.HumanName;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.Language;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.PracticeId;
import org.throughline.kernel.Reference;
import org.throughline.patient.Consents;
import org.throughline.patient.NewPatient;
import org.throughline.patient.PatientId;
import org.throughline.patient.Patients;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.testing.HouseTest;
import org.throughline.testing.MutableClock;
import org.throughline.testing.SmallClinic;
import org.throughline.work.item.WorkItem;
import org.throughline.work.queue.Seen;
import org.throughline.work.queue.WorkQueue;
import org.throughline.work.reply.ReplyDesk;
import tools.jackson.databind.json.JsonMapper;

/** The form offers what is open, says what its writer can mend, and keeps the rest within reach. */
@HouseTest
class ReplyWaysTests {

    private static final LaneCode CALLBACKS = new LaneCode("callbacks");
    private static final ContactPoint ANA =
            ContactPoint.phone("+13125550144", "US").orElseThrow();

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final MockMvcTester browser;
    private final SmallClinic clinics;
    private final Communications communications;
    private final Patients patients;
    private final Consents consents;
    private final WorkQueue queue;
    private final ReplyDesk desk;
    private final MutableClock clock;
    private final JsonMapper json;

    private PracticeId practice;
    private PersonId person;
    private Access lucia;
    private PatientId ana;

    ReplyWaysTests(
            MockMvcTester browser,
            SmallClinic clinics,
            Communications communications,
            Patients patients,
            Consents consents,
            WorkQueue queue,
            ReplyDesk desk,
            MutableClock clock,
            JsonMapper json) {
        this.browser = browser;
        this.clinics = clinics;
        this.communications = communications;
        this.patients = patients;
        this.consents = consents;
        this.queue = queue;
        this.desk = desk;
        this.clock = clock;
        this.json = json;
    }

    @BeforeEach
    void openTheClinic() {
        clock.set(MutableClock.TUESDAY_TEN);
        practice = clinics.open();
        person = clinics.assistant(practice, "Lucía", CALLBACKS);
        lucia = clinics.access(practice, person);
        clinics.within(
                practice,
                () -> clinics.execute("""
                insert into communication.channel_address (address, channel, practice_id)
                values ('+1312%1$07d', 'sms', '%2$s'), ('%2$s@clinic.example', 'email', '%2$s')
                """.formatted(6_000_000 + NUMBERS.incrementAndGet(), practice.value())));
        ana = CurrentPractice.within(
                practice,
                () -> patients.register(
                        lucia,
                        CALLBACKS,
                        NewPatient.named(new HumanName("Ana", "Morales")).reachableAt(ANA)));
    }

    @Test
    void saysAtOnceWhatCanBeMendedAndFoldsTheRest() {
        var form = form(missedCall(), "en");

        assertThat(shown(form)).contains("Nothing can leave in writing now.", "the patient has not agreed to texts");
        assertThat(folded(form))
                .contains("One other way is closed", "no e-mail address to answer to")
                .doesNotContain("not agreed");
        assertThat(form).doesNotContain("name=\"channel\"");
    }

    @Test
    void offersOnlyWhatIsOpen() {
        agreesToTexts();
        var form = form(missedCall(), "en");

        assertThat(form).contains("value=\"text\" checked").doesNotContain("value=\"mail\"", "class=\"refusals\"");
        assertThat(shown(form)).doesNotContain("no e-mail address");
        assertThat(folded(form)).contains("E-mail", "no e-mail address to answer to");
    }

    @Test
    void saysThatATextWaitsForTheMorning() {
        agreesToTexts();
        var item = missedCall();
        clock.set(Instant.parse("2026-11-18T11:00:00Z"));
        CurrentPractice.within(practice, () -> queue.claim(lucia, item.id()));

        assertThat(shown(form(item, "en"))).contains("it is quiet hours where the patient is");
    }

    @Test
    void saysWhenThePatientWishesToBeCalled() {
        clinics.within(
                practice,
                () -> clinics.execute("update patient.patient set good_from = '15:00', good_until = '18:00'"));

        assertThat(shown(form(missedCall(), "en"))).contains("wishes to be called between 15:00 and 18:00");
    }

    /** Domain 2.5: what two written answers did not settle is better spoken about. */
    @Test
    void proposesACallAfterTwoWrittenAnswers() {
        agreesToTexts();
        var item = missedCall();
        answered(item, 0);
        receive(missed());
        assertThat(shown(form(item, "en"))).doesNotContain("two written answers");

        answered(item, 1);
        receive(missed());
        assertThat(shown(form(item, "en"))).contains("two written answers did not settle it");
    }

    @Test
    void foldsInTheReadersLanguage() {
        assertThat(folded(form(missedCall(), "es"))).contains("Otra vía está cerrada", "Correo");
    }

    private void agreesToTexts() {
        var scope = new Consents.Scope(Consents.Channel.SMS, Consents.Purpose.ADMIN, ANA);
        var said = new Consents.Given(scope, Consents.Basis.VERBAL, new Reference("Communication", UUID.randomUUID()));
        CurrentPractice.run(practice, () -> consents.grant(lucia, CALLBACKS, ana, said));
    }

    private static String folded(String form) {
        return form.contains("<details") ? form.substring(form.indexOf("<details"), form.indexOf("</details>")) : "";
    }

    private static String shown(String form) {
        return form.replace(folded(form), "");
    }

    private String form(WorkItem item, String language) {
        var answer = browser.get()
                .uri("/work-items/" + item.id() + "/reply")
                .header("Accept-Language", language)
                .with(user(new SignedInPerson(person, practice)))
                .exchange();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private void answered(WorkItem item, int before) {
        var current = CurrentPractice.within(practice, () -> queue.claim(lucia, item.id()));
        var words = new Reply.Text.FinalAnswer("We are open on day " + before + ".");
        CurrentPractice.run(
                practice,
                () -> desk.send(
                        lucia,
                        new Seen(current.id(), current.standing().version()),
                        new ReplyDesk.Answer(Channel.SMS, Language.ENGLISH, words)));
    }

    private WorkItem missedCall() {
        receive(missed());
        return CurrentPractice.within(practice, () -> queue.takeNext(lucia))
                .orElseThrow()
                .item();
    }

    private void receive(IncomingContact contact) {
        CurrentPractice.within(practice, () -> communications.receive(contact));
    }

    private IncomingContact missed() {
        var call = new CallContact(
                ANA.value(),
                null,
                clock.instant().minus(Duration.ofMinutes(5)),
                CallContact.Outcome.MISSED,
                null,
                null);
        var raw = json.writeValueAsBytes(call);
        return new IncomingContact(
                Channel.CALL, "call-log", UUID.randomUUID().toString(), raw, "application/json", call.at());
    }
}
