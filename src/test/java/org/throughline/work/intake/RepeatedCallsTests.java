package org.throughline.work.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.access.Access;
import org.throughline.communication.CallContact;
import org.throughline.communication.CallContact.Outcome;
import org.throughline.communication.Channel;
import org.throughline.communication.Communications;
import org.throughline.communication.IncomingContact;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.HumanName;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.Language;
import org.throughline.kernel.PracticeId;
import org.throughline.patient.NewPatient;
import org.throughline.patient.PatientId;
import org.throughline.patient.Patients;
import org.throughline.testing.HouseTest;
import org.throughline.testing.MutableClock;
import org.throughline.testing.SmallClinic;
import org.throughline.work.attempt.AttemptDesk;
import org.throughline.work.item.WorkItem;
import org.throughline.work.item.WorkItemRepository;
import org.throughline.work.queue.Seen;
import org.throughline.work.queue.WorkQueue;
import tools.jackson.databind.json.JsonMapper;

/** Calls out of a phone system's log, from the row to the callback. */
@HouseTest
class RepeatedCallsTests {

    private static final LaneCode CALLBACKS = new LaneCode("callbacks");
    private static final String ANA = "+13125550144";
    private static final Instant NINE = Instant.parse("2026-11-17T15:00:00Z");

    private final SmallClinic clinics;
    private final Communications communications;
    private final Patients patients;
    private final WorkQueue queue;
    private final AttemptDesk attempts;
    private final JdbcClient database;
    private final MutableClock clock;
    private final JsonMapper json;

    private PracticeId practice;
    private Access lucia;

    RepeatedCallsTests(
            SmallClinic clinics,
            Communications communications,
            Patients patients,
            WorkQueue queue,
            AttemptDesk attempts,
            JdbcClient database,
            MutableClock clock,
            JsonMapper json) {
        this.clinics = clinics;
        this.communications = communications;
        this.patients = patients;
        this.queue = queue;
        this.attempts = attempts;
        this.database = database;
        this.clock = clock;
        this.json = json;
    }

    @BeforeEach
    void openTheClinic() {
        clock.set(MutableClock.TUESDAY_TEN);
        practice = clinics.open();
        lucia = clinics.access(practice, clinics.assistant(practice, "Lucía", CALLBACKS));
    }

    @Test
    void makesOneCallbackOfANumberThatCallsAgainAndAgain() {
        for (int minutes : List.of(0, 2, 9, 30, 55)) {
            calls(ANA, NINE.plus(Duration.ofMinutes(minutes)), Outcome.MISSED);
        }
        calls("+13125550145", NINE, Outcome.MISSED);

        assertThat(items()).hasSize(2);
        assertThat(callsIn(items().getFirst())).isEqualTo(5);
    }

    @Test
    void keepsTheEarliestTimeWhenTheLogIsWrittenNewestFirst() {
        calls(ANA, NINE.plus(Duration.ofMinutes(50)), Outcome.MISSED);
        calls(ANA, NINE, Outcome.MISSED);

        assertThat(items()).singleElement().satisfies(item -> {
            assertThat(item.times().receivedAt()).isEqualTo(NINE);
            assertThat(item.times().respondBy()).isBefore(NINE.plus(Duration.ofHours(5)));
        });
    }

    @Test
    void asksAnewOnAnotherDay() {
        calls(ANA, NINE.minus(Duration.ofHours(25)), Outcome.MISSED);
        calls(ANA, NINE, Outcome.MISSED);
        assertThat(items()).hasSize(2);
    }

    @Test
    void opensAnotherCallbackOnceTheFirstIsClosed() {
        calls(ANA, NINE, Outcome.MISSED);
        clinics.within(
                practice,
                () -> database.sql(
                                "update work.work_item set status = 'completed', business_status = 'done', close_code = 'answered',"
                                        + " closed_at = received_at")
                        .update());
        calls(ANA, NINE.plus(Duration.ofMinutes(20)), Outcome.MISSED);
        assertThat(items()).hasSize(2);
    }

    @Test
    void wakesTheCallbackWhenThePatientCallsBack() {
        calls(ANA, NINE, Outcome.MISSED);
        var taken = within(() -> queue.takeNext(lucia)).orElseThrow().item();
        within(() -> attempts.called(
                lucia,
                new Seen(taken.id(), taken.standing().version()),
                new AttemptDesk.Call(AttemptDesk.Result.TALKED, Optional.empty(), Language.SPANISH)));
        assertThat(items().getFirst().times().unanswered()).isFalse();

        calls(ANA, NINE.plus(Duration.ofMinutes(70)), Outcome.MISSED);
        assertThat(items())
                .singleElement()
                .satisfies(item -> assertThat(item.times().unanswered()).isTrue());
    }

    @Test
    void putsAnAnsweredCallBesideTheOpenCallbackAndLeavesItOpen() {
        calls(ANA, NINE, Outcome.MISSED);
        calls(ANA, NINE.plus(Duration.ofMinutes(5)), Outcome.ANSWERED);
        assertThat(items())
                .singleElement()
                .satisfies(item -> assertThat(callsIn(item)).isEqualTo(2));
    }

    @Test
    void keepsAnAnsweredCallAsThePatientsHistoryWithoutWork() {
        var ana = file("Ana", ANA);
        calls(ANA, NINE, Outcome.ANSWERED);
        assertThat(items()).isEmpty();
        assertThat(patientsOfIssues()).containsExactly(ana);
    }

    @Test
    void knowsTheCallerByTheNumberAndAsksWhereTwoShareIt() {
        var ana = file("Ana", ANA);
        calls(ANA, NINE, Outcome.MISSED);
        assertThat(items())
                .singleElement()
                .satisfies(item -> assertThat(item.matter().patient()).contains(ana));

        file("Luis", "+13125550188");
        file("Eva", "+13125550188");
        calls("+13125550188", NINE.plusSeconds(60), Outcome.MISSED);
        assertThat(items().getLast().matter().patient()).isEmpty();
    }

    @Test
    void asksToListenWhereTheCallerLeftAVoicemailAfterAMissedCall() {
        calls(ANA, NINE, Outcome.MISSED);
        calls(ANA, NINE.plusSeconds(90), Outcome.VOICEMAIL);
        assertThat(items())
                .singleElement()
                .satisfies(item -> assertThat(item.matter().needsEyes()).contains("listen-there"));
    }

    @Test
    void raisesACallWhoseTranscriptSaysAnEmergency() {
        receive(new CallContact(ANA, null, NINE, Outcome.VOICEMAIL, 20, "I have chest pain and cannot breathe"));
        assertThat(items())
                .singleElement()
                .satisfies(item -> assertThat(item.matter().urgency().level()).isZero());
    }

    private void calls(String number, Instant at, Outcome outcome) {
        receive(new CallContact(number, null, at, outcome, null, null));
    }

    private void receive(CallContact call) {
        var raw = json.writeValueAsBytes(call);
        within(() -> communications.receive(new IncomingContact(
                Channel.CALL,
                "call-log",
                new String(raw, StandardCharsets.UTF_8),
                raw,
                "application/json",
                call.at())));
    }

    private PatientId file(String given, String number) {
        var patient = NewPatient.named(new HumanName(given, "Morales"))
                .reachableAt(ContactPoint.phone(number, "US").orElseThrow());
        return within(() -> patients.register(lucia, CALLBACKS, patient));
    }

    private List<WorkItem> items() {
        return within(() -> database.sql(
                        "select " + WorkItemRepository.COLUMNS + " from work.work_item order by received_at, id")
                .query(WorkItemRepository::read)
                .list());
    }

    private int callsIn(WorkItem item) {
        return within(() -> communications.conversation(item.matter().issue()).size());
    }

    private List<PatientId> patientsOfIssues() {
        return within(() -> database.sql("select patient_id from communication.issue")
                .query((row, number) -> new PatientId(row.getObject("patient_id", java.util.UUID.class)))
                .list());
    }

    private <T> T within(Supplier<T> work) {
        var result = new java.util.concurrent.atomic.AtomicReference<T>();
        clinics.within(practice, () -> result.set(work.get()));
        return result.get();
    }
}
