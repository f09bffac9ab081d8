package org.throughline.work.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.throughline.access.Access;
import org.throughline.access.SignedInPerson;
import org.throughline.communication.CallContact;
import org.throughline.communication.Channel;
import org.throughline.communication.Communications;
import org.throughline.communication.IncomingContact;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.HumanName;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.Language;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.PracticeId;
import org.throughline.patient.Consents;
import org.throughline.patient.Languages;
import org.throughline.patient.NewPatient;
import org.throughline.patient.PatientId;
import org.throughline.patient.Patients;
import org.throughline.patient.ReachRequests;
import org.throughline.platform.database.Columns;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.testing.HouseTest;
import org.throughline.testing.MutableClock;
import org.throughline.testing.SmallClinic;
import org.throughline.work.HeldBack;
import org.throughline.work.item.State;
import org.throughline.work.item.WorkItem;
import org.throughline.work.item.WorkItemRepository;
import org.throughline.work.promise.Promise;
import org.throughline.work.promise.PromiseDesk;
import org.throughline.work.queue.WorkQueue;
import tools.jackson.databind.json.JsonMapper;

/** A patient is called back: what is said, what a machine hears, and what becomes of the item (INV-44, M-09). */
@HouseTest
class CallSheetTests {

    private static final LaneCode CALLBACKS = new LaneCode("callbacks");
    private static final String ANA = "+13125550144";

    /** The window of the second attempt after ten in the morning: one to three in Chicago. */
    private static final String AT_ONE = "2026-11-17T19:00:00Z/2026-11-17T21:00:00Z";

    private final MockMvcTester browser;
    private final SmallClinic clinics;
    private final Communications communications;
    private final Patients patients;
    private final WorkQueue queue;
    private final PromiseDesk promises;
    private final ReachRequests requests;
    private final JdbcClient database;
    private final MutableClock clock;
    private final JsonMapper json;

    private PracticeId practice;
    private PersonId person;
    private Access lucia;

    CallSheetTests(
            MockMvcTester browser,
            SmallClinic clinics,
            Communications communications,
            Patients patients,
            WorkQueue queue,
            PromiseDesk promises,
            ReachRequests requests,
            JdbcClient database,
            MutableClock clock,
            JsonMapper json) {
        this.browser = browser;
        this.clinics = clinics;
        this.communications = communications;
        this.patients = patients;
        this.queue = queue;
        this.promises = promises;
        this.requests = requests;
        this.database = database;
        this.clock = clock;
        this.json = json;
    }

    @BeforeEach
    void openTheClinic() {
        clock.set(MutableClock.TUESDAY_TEN);
        practice = clinics.open();
        person = clinics.assistant(practice, "Lucía", CALLBACKS);
        lucia = clinics.access(practice, person);
    }

    @Test
    void saysWhomToCallWhatToSayAndWhenToTryAgain() {
        file();
        var item = missedCall();

        assertThat(sheet(item, ""))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Call Ana Morales",
                        "href=\"tel:+13125550144\"",
                        "May I speak with Ana?",
                        "your full name and your date of birth",
                        "with a message for Ana. Please call us at (312) 555-0100. We will also try you again today from",
                        "Someone else");
    }

    @Test
    void speaksTheLanguageThatIsAskedFor() {
        file();
        assertThat(sheet(missedCall(), "?language=es"))
                .bodyText()
                .contains("¿Puedo hablar con Ana?", "con un mensaje para Ana", "hoy de");
    }

    @Test
    void tellsAMachineNothingButAMessageWhereThePatientWishesDiscretion() {
        var ana = file();
        profile(ana, "discreet = true");

        assertThat(sheet(missedCall(), ""))
                .bodyText()
                .contains("with a message. Please call")
                .doesNotContain("with a message for Ana");
    }

    /** INV-34: neither the number on file nor the one they called from. */
    @Test
    void offersOnlyTheNumberWhereThePatientAskedToBeReached() {
        var ana = file();
        var office = ContactPoint.phone("+13125550166", "US").orElseThrow();
        clinics.within(practice, () -> {
            database.sql("""
                            insert into patient.contact_point (patient_id, kind, value, rank, usable_from)
                            values (:patient, 'PHONE', :value, 2, :at)
                            """)
                    .param("patient", ana.value())
                    .param("value", office.value())
                    .param("at", Columns.at(clock.instant().minus(Duration.ofDays(9))))
                    .update();
            requests.ask(
                    lucia,
                    CALLBACKS,
                    ana,
                    new ReachRequests.Asked(
                            ReachRequests.Wish.ONLY_HERE,
                            office,
                            ReachRequests.AskedBy.PATIENT,
                            Consents.Basis.VERBAL,
                            ""));
        });

        assertThat(sheet(missedCall(), ""))
                .bodyText()
                .contains("(312) 555-0166", "Reach only where they asked", "with a message. Please call")
                .doesNotContain("555-0144", "with a message for Ana");
    }

    @Test
    void leavesNoVoicemailWhereThePatientWantsNone() {
        var ana = file();
        profile(ana, "voicemail_allowed = false");

        assertThat(sheet(missedCall(), ""))
                .bodyText()
                .contains("The patient wants no voicemail")
                .doesNotContain("If a machine answers");
    }

    @Test
    void asksForNobodyWhereNobodyKnowsWhoseNumberItIs() {
        assertThat(sheet(missedCall(), ""))
                .bodyText()
                .contains("Call back", "You called us. Please call us at (312) 555-0100.");
    }

    @Test
    void waitsForTheNextAttemptWhenNobodyAnswered() {
        var item = missedCall();

        assertThat(called(item, "NO_ANSWER", AT_ONE))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/queue/empty?done=true");

        assertThat(now(item).standing().state()).isEqualTo(State.WAITING_PATIENT);
        assertThat(now(item).standing().nextCheckAt()).contains(Instant.parse("2026-11-17T19:00:00Z"));
        assertThat(now(item).times().unanswered()).isTrue();
        assertThat(promised(item)).isEmpty();
    }

    @Test
    void promisesWhatTheVoicemailTold() {
        var item = missedCall();
        called(item, "VOICEMAIL_LEFT", AT_ONE);

        assertThat(promised(item)).singleElement().satisfies(promise -> {
            assertThat(promise.state()).isEqualTo(Promise.State.ACTIVE);
            assertThat(promise.dueAt()).isEqualTo(Instant.parse("2026-11-17T21:00:00Z"));
            assertThat(promise.what()).isEqualTo("We will call again today from 1:00 pm to 3:00 pm.");
        });
        assertThat(now(item).times().promiseDueAt()).contains(Instant.parse("2026-11-17T21:00:00Z"));
    }

    @Test
    void keepsThePromiseThatTheSecondVoicemailCameInTimeFor() {
        var item = missedCall();
        called(item, "VOICEMAIL_LEFT", AT_ONE);
        clock.set(Instant.parse("2026-11-17T19:30:00Z"));
        within(() -> queue.claim(lucia, item.id()));
        called(item, "VOICEMAIL_LEFT", "2026-11-17T21:00:00Z/2026-11-17T23:00:00Z");

        assertThat(promised(item))
                .extracting(Promise::state)
                .containsExactlyInAnyOrder(Promise.State.KEPT, Promise.State.ACTIVE);
    }

    @Test
    void goesOnWithTheNoteWhenSomebodyTalked() {
        var item = missedCall();

        assertThat(called(item, "TALKED", AT_ONE)).hasRedirectedUrl("/work-items/" + item.id());
        assertThat(now(item).times().unanswered()).isFalse();
        assertThat(now(item).standing().state()).isEqualTo(State.WORKING);
    }

    @Test
    void keepsTheItemInHandWhenTheNumberIsWrong() {
        var item = missedCall();

        assertThat(called(item, "WRONG_NUMBER", AT_ONE)).hasRedirectedUrl("/work-items/" + item.id());
        assertThat(now(item).standing().state()).isEqualTo(State.WORKING);
        assertThat(now(item).times().unanswered()).isTrue();
    }

    @Test
    void refusesAnAttemptWhileThePracticeIsClosed() {
        var item = missedCall();

        assertThat(called(item, "NO_ANSWER", "2026-11-18T02:00:00Z/2026-11-18T03:00:00Z"))
                .hasStatus(422)
                .bodyText()
                .contains("The practice is not open then.");
        assertThat(called(item, "NO_ANSWER", "tomorrow")).hasStatus(422);
        assertThat(now(item).standing().state()).isEqualTo(State.WORKING);
    }

    @Test
    void showsTheSheetToNobodyButTheHolder() {
        var item = missedCall();
        person = clinics.assistant(practice, "Rosa", CALLBACKS);

        assertThat(sheet(item, "")).hasStatusOk().bodyText().doesNotContain("tel:");
        assertThat(called(item, "TALKED", "")).hasStatus(409);
        assertThat(now(item).times().unanswered()).isTrue();
    }

    @Test
    void leavesTheAnswerToTheCareTeamWhereWordsForThemCameIn() {
        var item = call(CallContact.Outcome.VOICEMAIL, "My feet are more swollen since I take the new pills.");
        assertThat(now(item).standing().holdsBack(HeldBack.REPLY)).isTrue();

        assertThat(sheet(item, "")).bodyText().contains("I am not able to give medical advice");
        assertThat(called(item, "TALKED", "")).hasStatus3xxRedirection();
        assertThat(now(item).times().unanswered()).isTrue();
    }

    @Test
    void saysInTheReplyWhyACallIsBetter() {
        assertThat(page(missedCall(), "reply", "")).bodyText().contains("Best by phone:");
    }

    @Test
    void remembersTheLanguageThatThePatientPreferredThen() {
        var languages = new Languages(Optional.of(Language.SPANISH), Optional.of(Language.ENGLISH), false);
        var patient = NewPatient.named(new HumanName("Ana", "Morales"))
                .reachableAt(ContactPoint.phone(ANA, "US").orElseThrow())
                .speaking(languages);
        within(() -> patients.register(lucia, CALLBACKS, patient));
        missedCall();

        assertThat(clinics.answers(practice, "select preferred_language as answer from work.work_item"))
                .containsExactly("es");
    }

    private WorkItem missedCall() {
        return call(CallContact.Outcome.MISSED, null);
    }

    private WorkItem call(CallContact.Outcome outcome, @Nullable String words) {
        var call = new CallContact(ANA, null, clock.instant().minus(Duration.ofMinutes(5)), outcome, null, words);
        var raw = json.writeValueAsBytes(call);
        within(() -> communications.receive(new IncomingContact(
                Channel.CALL,
                "call-log",
                new String(raw, StandardCharsets.UTF_8),
                raw,
                "application/json",
                call.at())));
        return within(() -> queue.takeNext(lucia)).orElseThrow().item();
    }

    private PatientId file() {
        var patient = NewPatient.named(new HumanName("Ana", "Morales"))
                .reachableAt(ContactPoint.phone(ANA, "US").orElseThrow());
        return within(() -> patients.register(lucia, CALLBACKS, patient));
    }

    private void profile(PatientId patient, String change) {
        clinics.within(
                practice,
                () -> database.sql("update patient.patient set " + change + " where id = :id")
                        .param("id", patient.value())
                        .update());
    }

    private WorkItem now(WorkItem item) {
        var found = new AtomicReference<WorkItem>();
        clinics.within(
                practice,
                () -> found.set(
                        database.sql("select " + WorkItemRepository.COLUMNS + " from work.work_item where id = :id")
                                .param("id", item.id().value())
                                .query(WorkItemRepository::read)
                                .single()));
        return found.get();
    }

    private List<Promise> promised(WorkItem item) {
        return within(() -> promises.of(List.of(item.matter().issue())));
    }

    private MvcTestResult sheet(WorkItem item, String query) {
        return page(item, "call", query);
    }

    private MvcTestResult page(WorkItem item, String part, String query) {
        return browser.get()
                .uri("/work-items/" + item.id() + "/" + part + query)
                .header("Accept-Language", "en")
                .with(user(new SignedInPerson(person, practice)))
                .exchange();
    }

    private MvcTestResult called(WorkItem item, String result, String again) {
        return browser.post()
                .uri("/work-items/" + item.id() + "/attempts")
                .header("Accept-Language", "en")
                .param("version", String.valueOf(now(item).standing().version()))
                .param("result", result)
                .param("again", again)
                .param("language", "en")
                .with(csrf())
                .with(user(new SignedInPerson(person, practice)))
                .exchange();
    }

    private <R> R within(ScopedValue.CallableOp<R, RuntimeException> step) {
        return CurrentPractice.within(practice, step);
    }
}
