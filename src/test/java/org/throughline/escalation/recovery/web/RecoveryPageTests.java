package org.throughline.escalation.recovery.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.throughline.access.Role;
import org.throughline.access.SignedInPerson;
import org.throughline.communication.Communications;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.HumanName;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.PracticeId;
import org.throughline.patient.NewPatient;
import org.throughline.patient.PatientId;
import org.throughline.patient.Patients;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.testing.HouseTest;
import org.throughline.testing.MutableClock;
import org.throughline.testing.SmallClinic;
import org.throughline.work.WorkItemId;
import org.throughline.work.note.NoteDesk;
import org.throughline.work.queue.WorkQueue;
import org.throughline.work.reply.ReplyDesk;
import org.throughline.work.team.OpenWork;

/** The pages of cases: what stands before anybody speaks, the list, one case, and what its forms are told. */
@HouseTest
class RecoveryPageTests {

    private static final LaneCode SCHEDULING = new LaneCode("scheduling");
    private static final LaneCode BILLING = new LaneCode("billing");

    private final MockMvcTester browser;
    private final SmallClinic clinics;
    private final Patients patients;
    private final OpenWork work;
    private final MutableClock clock;

    private PracticeId practice;
    private PersonId lucia;
    private PersonId omar;
    private PersonId maren;
    private PatientId ana;
    private WorkItemId item;

    RecoveryPageTests(
            MockMvcTester browser,
            SmallClinic clinics,
            Patients patients,
            Communications communications,
            WorkQueue queue,
            ReplyDesk replies,
            NoteDesk notes,
            MutableClock clock) {
        this.browser = browser;
        this.clinics = clinics;
        this.patients = patients;
        this.work = new OpenWork(communications, queue, replies, notes);
        this.clock = clock;
    }

    @BeforeEach
    void openTheClinic() {
        clock.set(MutableClock.TUESDAY_TEN);
        practice = clinics.open();
        maren = clinics.person(practice, Role.MANAGER, "Maren");
        lucia = clinics.assistant(practice, "Lucía", SCHEDULING);
        omar = clinics.assistant(practice, "Omar", BILLING);
        var access = clinics.access(practice, lucia);
        var known = NewPatient.named(new HumanName("Ana", "Morales"))
                .born(LocalDate.of(1967, 3, 4))
                .reachableAt(ContactPoint.phone("(312) 555-0142", "US").orElseThrow());
        ana = CurrentPractice.within(practice, () -> patients.register(access, SCHEDULING, known));
        work.arrives(practice, SCHEDULING, "Can I move my visit?", MutableClock.TUESDAY_TEN);
        item = work.takes(access).id();
    }

    @Test
    void saysNothingWhereNothingWentWrong() {
        assertThat(fragment(lucia, "/work-items/" + item + "/recovery"))
                .hasStatusOk()
                .bodyText()
                .isBlank();
        assertThat(fragment(lucia, "/patients/" + ana + "/recovery"))
                .hasStatusOk()
                .bodyText()
                .isBlank();
        assertThat(get(lucia, "/recoveries")).hasStatusOk().bodyText().contains("Nobody was let down.");
    }

    @Test
    void tellsTheNextPersonBeforeTheySpeak() {
        opened();

        for (var above : new String[] {"/work-items/" + item + "/recovery", "/patients/" + ana + "/recovery"}) {
            assertThat(fragment(lucia, above))
                    .hasStatusOk()
                    .bodyText()
                    .contains("A complaint", "A call today", "I hear you, and I am sorry", "Open R-");
        }
        assertThat(get(lucia, "/work-items/" + item))
                .bodyText()
                .contains("hx-get=\"/work-items/" + item + "/recovery\"");
        assertThat(get(lucia, "/patients/" + ana)).bodyText().contains("hx-get=\"/patients/" + ana + "/recovery\"");
    }

    /** Of another lane's case one learns that there is one, and nothing that was said. */
    @Test
    void tellsAnotherLaneThatThereIsACaseAndNoWords() {
        opened();
        work.arrives(practice, BILLING, "Why this bill?", MutableClock.TUESDAY_TEN);
        var bill = work.takes(clinics.access(practice, omar)).id();

        assertThat(fragment(omar, "/work-items/" + bill + "/recovery"))
                .hasStatusOk()
                .bodyText()
                .contains("A complaint")
                .doesNotContain("A call today", "/recoveries/");
        assertThat(get(omar, "/recoveries/" + id())).hasStatus(404);
        assertThat(get(omar, "/work-items/" + item + "/recovery")).hasStatus(404);
    }

    @Test
    void showsOneCaseOnOnePageInBothLanguages() {
        opened();

        assertThat(get(lucia, "/recoveries")).bodyText().contains("Ana Morales", "A complaint", "Acknowledge");
        assertThat(get(lucia, "/recoveries/" + id()))
                .hasStatusOk()
                .bodyText()
                .contains("Ana Morales", "Nobody called me.", "A call today", "Do not argue", "lo siento")
                .contains("hx-get=\"/work-items/" + item + "/thread\"");
        assertThat(browser.get()
                        .uri("/recoveries/" + id())
                        .header("Accept-Language", "es")
                        .param("lang", "es")
                        .with(user(new SignedInPerson(lucia, practice))))
                .hasStatusOk()
                .bodyText()
                .contains("Nobody called me.");
    }

    @Test
    void saysWhatToDoWhenItRefuses() {
        opened();
        var page = "/recoveries/" + id();

        assertThat(post(lucia, page + "/actions", Map.of("version", version(), "words", "Called")))
                .hasStatus(422)
                .bodyText()
                .contains("Take it on.");
        assertThat(post(lucia, page + "/acknowledgement", Map.of("version", version(), "words", "By phone")))
                .hasStatus3xxRedirection();
        assertThat(post(lucia, page + "/acknowledgement", Map.of("version", "0", "words", "By phone")))
                .hasStatus(409)
                .bodyText()
                .contains("Nothing was saved");
        assertThat(post(lucia, page + "/urgency", Map.of("version", version()))).hasStatus3xxRedirection();
        assertThat(post(lucia, page + "/actions", Map.of("version", version(), "words", "Called")))
                .hasStatus(403);
        assertThat(get(lucia, page)).bodyText().contains("a manager answers for the outcome");
    }

    @Test
    void isCarriedThroughByTheForms() {
        opened();
        var page = "/recoveries/" + id();
        step(page + "/acknowledgement", Map.of("words", "By phone"));
        step(page + "/owner", Map.of());
        step(page + "/actions", Map.of("words", "Found a time"));
        step(page + "/contacts", Map.of("words", "Thursday suits her", "reached", "true"));
        step(page + "/facts", Map.of("harm", "NO"));
        step(page + "/notes", Map.of("why", "Forgotten", "action", "Called", "promise", "A letter", "route", "Maren"));
        step(page + "/closure", Map.of("outcome", "AGREED", "agreed", "Thursday at 9"));
        step(
                page + "/lesson",
                Map.of("source", "REMINDER", "words", "Ring earlier", "owner", maren.toString(), "on", "2026-11-30"));

        assertThat(get(maren, page)).bodyText().contains("A reminder: Ring earlier (Maren P.");
        assertThat(fragment(lucia, "/work-items/" + item + "/recovery"))
                .bodyText()
                .contains("put right")
                .doesNotContain("I am sorry");
        clock.advance(java.time.Duration.ofDays(31));
        assertThat(fragment(maren, "/work-items/" + item + "/recovery"))
                .bodyText()
                .isBlank();
    }

    private void opened() {
        assertThat(get(lucia, "/work-items/" + item + "/recovery/opening")).hasStatusOk();
        assertThat(post(
                        lucia,
                        "/work-items/" + item + "/recovery",
                        Map.of("because", "COMPLAINT", "words", "Nobody called me.", "wants", "A call today")))
                .hasStatus3xxRedirection();
    }

    private void step(String path, Map<String, String> form) {
        var whole = new java.util.HashMap<>(form);
        whole.put("version", version());
        assertThat(post(maren, path, whole)).as(path).hasStatus3xxRedirection();
    }

    private String id() {
        return clinics.answers(practice, "select id::text as answer from escalation.recovery_case")
                .getFirst();
    }

    private String version() {
        return clinics.answers(practice, "select version::text as answer from escalation.recovery_case")
                .getFirst();
    }

    private MvcTestResult get(PersonId who, String path) {
        return browser.get()
                .uri(path)
                .header("Accept-Language", "en")
                .with(user(new SignedInPerson(who, practice)))
                .exchange();
    }

    private MvcTestResult fragment(PersonId who, String path) {
        return browser.get()
                .uri(path)
                .header("Accept-Language", "en")
                .header("HX-Request-Type", "partial")
                .with(user(new SignedInPerson(who, practice)))
                .exchange();
    }

    private MvcTestResult post(PersonId who, String path, Map<String, String> form) {
        var call = browser.post()
                .uri(path)
                .header("Accept-Language", "en")
                .with(csrf())
                .with(user(new SignedInPerson(who, practice)));
        form.forEach(call::param);
        return call.exchange();
    }
}
