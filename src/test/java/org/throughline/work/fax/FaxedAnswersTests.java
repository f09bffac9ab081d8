package org.throughline.work.fax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.throughline.access.SignedInPerson;
import org.throughline.communication.Channel;
import org.throughline.communication.Communications;
import org.throughline.communication.Faxes;
import org.throughline.communication.PracticeAddresses;
import org.throughline.communication.Reply;
import org.throughline.communication.fax.Paper;
import org.throughline.communication.fax.local.LocalFax;
import org.throughline.communication.fax.local.LocalFaxProvider;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.HumanName;
import org.throughline.kernel.Language;
import org.throughline.kernel.RuleViolation;
import org.throughline.patient.NewPatient;
import org.throughline.patient.Patients;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.testing.HouseTest;
import org.throughline.testing.MutableClock;
import org.throughline.testing.SmallClinic;
import org.throughline.work.item.WorkItem;
import org.throughline.work.item.WorkItemRepository;
import org.throughline.work.queue.WorkQueue;
import org.throughline.work.reply.ReplyDesk;
import org.throughline.work.reply.ReplyDesk.Answer;

/** An office that faxed is answered by fax from the reply form; a patient never is, and nothing is promised by it. */
@HouseTest
class FaxedAnswersTests {

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final Reply.Text WORDS = new Reply.Text.FinalAnswer("We take new referrals on Tuesdays.");

    private static final String CHOICE = "name=\"channel\" value=\"fax\"";

    private final SmallClinic clinics;
    private final FaxingClinic.Parts parts;
    private final ReplyDesk desk;
    private final PracticeAddresses addresses;
    private final Patients patients;
    private final LocalFaxProvider provider;
    private final MockMvcTester browser;

    private FaxingClinic clinic;
    private ContactPoint office = new ContactPoint(ContactPoint.Kind.PHONE, "");

    FaxedAnswersTests(
            SmallClinic clinics,
            Communications communications,
            Faxes faxes,
            WorkQueue queue,
            WorkItemRepository items,
            ReplyDesk desk,
            PracticeAddresses addresses,
            Patients patients,
            LocalFaxProvider provider,
            MockMvcTester browser,
            MutableClock clock) {
        this.clinics = clinics;
        this.parts = new FaxingClinic.Parts(communications, faxes, queue, items, clock);
        this.desk = desk;
        this.addresses = addresses;
        this.patients = patients;
        this.provider = provider;
        this.browser = browser;
    }

    /** Whose number it is stands outside of any practice, so that each test needs its own. */
    @BeforeEach
    void openTheClinic() {
        clinic = new FaxingClinic(clinics, parts);
        var number = 1000 + NUMBERS.incrementAndGet();
        office = new ContactPoint(ContactPoint.Kind.PHONE, "+1312553" + number);
        var ours = new ContactPoint(ContactPoint.Kind.PHONE, "+1312554" + number);
        CurrentPractice.run(clinic.practice, () -> addresses.openFax(ours, clinic.practice));
    }

    @Test
    void leaveBehindTheCoverPageAndAnswerTheOffice() {
        var item = taken();

        send(item, WORDS);

        Awaitility.await()
                .until(() -> held().isPresent()
                        && clinic.answers("select state as answer from communication.delivery")
                                .equals(List.of("sent")));
        assertThat(text(held().orElseThrow().pdf()))
                .contains("We take new referrals on Tuesdays.", "Riverside Family Medicine", "Confidential");
        assertThat(clinic.current(item).times().unanswered()).isFalse();
        assertThat(clinic.actions()).contains("communication.replied", "work-item.answered");
    }

    /** What the next-step page knows of is what the patient was sent. */
    @Test
    void areNoAnswersToThePatient() {
        send(taken(), WORDS);

        assertThat(clinic.answers("select purpose as answer from communication.communication where direction = 'out'"))
                .containsExactly("final-answer");
        assertThat(clinic.answers("select id::text as answer from communication.v_reply"))
                .isEmpty();
        assertThat(clinic.answers("select id::text as answer from work.promise"))
                .isEmpty();
    }

    @Test
    void promiseNothing() {
        var item = taken();
        var due = MutableClock.TUESDAY_TEN.plus(Duration.ofHours(4));
        var update = new Reply.Text.Update("It came.", "We look.", "Nothing.", "We write by two.", due);

        assertThat(refusal(() -> send(item, update))).isEqualTo("work.fax-promises-nothing");
        assertThat(clinic.current(item).times().unanswered()).isTrue();
    }

    @Test
    void reachNoPatient() {
        var item = taken();
        var ana = NewPatient.named(new HumanName("Ana", "Faxer")).reachableAt(office);
        CurrentPractice.run(clinic.practice, () -> patients.register(clinic.lucia, FaxingClinic.BACKUP, ana));

        assertThat(refusal(() -> send(item, WORDS))).isEqualTo("gate.fax-to-a-patient");
        assertThat(form(item, "FINAL_ANSWER"))
                .contains("a patient has this number on file")
                .doesNotContain(CHOICE);
        assertThat(held()).isEmpty();
    }

    @Test
    void areOfferedWhereAnOfficeFaxedAndOnlyForAFinalAnswer() {
        var item = taken();

        assertThat(form(item, "FINAL_ANSWER")).contains(CHOICE, office.display());
        assertThat(form(item, "UPDATE")).doesNotContain(CHOICE).contains("only a final answer goes");
    }

    @Test
    void needAFaxToAnswer() {
        var mail = clinic.takes(clinic.opened(
                Paper.mail("somebody@mail.example", "A question", "Do you take new referrals?", Paper.of("one"))));

        assertThat(refusal(() -> send(mail, WORDS))).isEqualTo("communication.no-number-for-faxes");
        assertThat(form(mail, "FINAL_ANSWER")).doesNotContain(CHOICE, "No fax");
    }

    private WorkItem taken() {
        return clinic.takes(clinic.arrives("New fax from " + office.display(), Paper.of("A referral")));
    }

    private void send(WorkItem item, Reply.Text words) {
        CurrentPractice.run(
                clinic.practice,
                () -> desk.send(
                        clinic.lucia, FaxingClinic.seen(item), new Answer(Channel.FAX, Language.ENGLISH, words)));
    }

    private String form(WorkItem item, String kind) {
        var answer = browser.get()
                .uri("/work-items/" + item.id() + "/reply?kind=" + kind)
                .header("Accept-Language", "en")
                .with(user(new SignedInPerson(clinic.lucia.person(), clinic.practice)))
                .exchange();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private Optional<LocalFax> held() {
        return provider.faxes().stream()
                .filter(fax -> fax.to().equals(office.value()))
                .findFirst();
    }

    private static String text(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String refusal(Runnable act) {
        return catchThrowableOfType(RuleViolation.class, act::run).code();
    }
}
