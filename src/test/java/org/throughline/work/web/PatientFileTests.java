package org.throughline.work.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.throughline.access.Role;
import org.throughline.access.SignedInPerson;
import org.throughline.communication.Channel;
import org.throughline.communication.Communications;
import org.throughline.communication.IncomingContact;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.HumanName;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.PracticeId;
import org.throughline.patient.NewPatient;
import org.throughline.patient.PatientId;
import org.throughline.patient.Patients;
import org.throughline.platform.database.Columns;
import org.throughline.testing.HouseTest;
import org.throughline.testing.MutableClock;
import org.throughline.testing.SmallClinic;

/** A patient's own page: who may open it and why, what it shows, and that a wrong link can be undone from it. */
@HouseTest
class PatientFileTests {

    private static final LaneCode SCHEDULING = new LaneCode("scheduling");
    private static final LaneCode BILLING = new LaneCode("billing");
    private static final String NUMBER = "+13125550144";

    private final MockMvcTester browser;
    private final SmallClinic clinics;
    private final Communications communications;
    private final Patients patients;
    private final JdbcClient database;
    private final MutableClock clock;

    private PracticeId practice;
    private PersonId lucia;
    private PatientId ana;

    PatientFileTests(
            MockMvcTester browser,
            SmallClinic clinics,
            Communications communications,
            Patients patients,
            JdbcClient database,
            MutableClock clock) {
        this.browser = browser;
        this.clinics = clinics;
        this.communications = communications;
        this.patients = patients;
        this.database = database;
        this.clock = clock;
    }

    @BeforeEach
    void openTheClinic() {
        clock.set(MutableClock.TUESDAY_TEN);
        practice = clinics.open();
        lucia = clinics.assistant(practice, "Lucía", SCHEDULING);
        clinics.lanes(practice, BILLING);
        var access = clinics.access(practice, lucia);
        ana = within(() -> patients.register(
                access,
                SCHEDULING,
                NewPatient.named(new HumanName("Ana Lucía", "Morales Ortiz"))
                        .born(LocalDate.of(1967, 3, 4))
                        .livingAt("12 Lake St")
                        .reachableAt(ContactPoint.phone(NUMBER, "US").orElseThrow())));
    }

    @Test
    void opensForAnItemInTheOwnLanesAndWritesItDown() {
        writes("scheduling", "Can I move my visit?");
        assertThat(body(lucia, get("/patients/" + ana)))
                .contains(
                        "Ana Lucía Morales Ortiz", "(312) 555-0144", "12 Lake St", "an item or a visit in your lanes");
        assertThat(trail("patient.opened")).singleElement().asString().startsWith("Task/");
    }

    @Test
    void asksForAReasonWhereNoItemBringsThePatient() {
        assertThat(body(lucia, get("/patients/" + ana)))
                .contains("Why do you open this patient?")
                .doesNotContain("Morales", "555-0144");
        assertThat(trail("patient.opened")).isEmpty();

        assertThat(body(lucia, get("/patients/" + ana).param("why", "ON_THE_PHONE")))
                .contains("Ana Lucía Morales Ortiz", "by a search");
        assertThat(trail("patient.opened")).containsExactly("search.on-the-phone");
    }

    @Test
    void linksTheTrailForThoseWhoMayReadItOnly() {
        writes("scheduling", "Can I move my visit?");
        var maren = clinics.person(practice, Role.MANAGER, "Maren");
        var trail = "href=\"/audit?patient=" + ana + "\"";

        assertThat(browser.get().uri("/patients/" + ana).with(user(new SignedInPerson(maren, practice))))
                .hasStatusOk()
                .bodyText()
                .contains(trail, "Who saw and did what");
        assertThat(browser.get().uri("/patients/" + ana).with(user(new SignedInPerson(lucia, practice))))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("/audit");
    }

    @Test
    void staysOpenForThreeDaysAfterTheItemIsClosed() {
        writes("scheduling", "Can I move my visit?");
        closeEverything();
        clock.advance(Duration.ofHours(71));
        assertThat(body(lucia, get("/patients/" + ana))).contains("Morales Ortiz");
        clock.advance(Duration.ofHours(2));
        assertThat(body(lucia, get("/patients/" + ana))).doesNotContain("Morales");
    }

    @Test
    void doesNotExistForAnotherPracticeNorForWhoeverHasNoLane() {
        writes("scheduling", "Can I move my visit?");
        var elsewhere = clinics.open();
        var nora = new SignedInPerson(clinics.assistant(elsewhere, "Nora", SCHEDULING), elsewhere);
        var without = new SignedInPerson(clinics.person(practice, Role.ASSISTANT, "Nils"), practice);
        for (var stranger : List.of(nora, without)) {
            for (var path : List.of("/patients/" + ana, "/patients/" + ana + "/conversation")) {
                assertThat(browser.perform(
                                get(path).param("why", "ON_THE_PHONE").with(user(stranger))))
                        .hasStatus(404);
            }
        }
        for (var request : List.of(get("/patients"), post("/patients").param("name", "Morales"))) {
            assertThat(browser.perform(request.with(user(without)).with(csrf())))
                    .hasStatus(404);
        }
        assertThat(browser.perform(post("/conversations/" + issue() + "/unlinking")
                        .param("because", "OTHER_PERSON")
                        .with(user(nora))
                        .with(csrf())))
                .hasStatus(404);
    }

    @Test
    void showsOneConversationOverAllMattersOfTheOwnLanes() {
        writes("scheduling", "Can I move my visit?");
        clock.advance(Duration.ofDays(2));
        writes("scheduling", "And my form?");
        writes("billing", "What do I owe?");
        assertThat(body(lucia, get("/patients/" + ana + "/conversation")))
                .containsSubsequence("Can I move my visit?", "And my form?")
                .contains("1 more matter is in a lane that is not yours.", "Linked by itself: same phone")
                .doesNotContain("What do I owe?");
        assertThat(trail("patient.conversation-shown")).hasSize(1);
    }

    @Test
    void undoesALinkWithAReasonAndTheOpenItemAsksAgain() {
        writes("scheduling", "Can I move my visit?");
        var issue = issue();
        assertThat(browser.perform(as(lucia, post("/conversations/" + issue + "/unlinking"))))
                .hasStatus(422);
        assertThat(body(lucia, get("/conversations/" + issue + "/unlinking"))).contains("Not this patient?");
        assertThat(body(lucia, post("/conversations/" + issue + "/unlinking").param("because", "SHARED_NUMBER")))
                .contains("asks again whose it is", "Open W-");
        assertThat(trail("patient.unlinked")).containsExactly("undo.SHARED_NUMBER");
        assertThat(rows("select coalesce(patient_id::text, 'nobody') from work.work_item"
                        + " union all select coalesce(patient_id::text, 'nobody') from communication.communication"))
                .containsOnly("nobody");
        assertThat(body(lucia, get("/work-items/" + item() + "/patient"))).contains("1 possible match");
    }

    @Test
    void opensAnItemThatAsksWhereEverythingWasClosed() {
        writes("scheduling", "Can I move my visit?");
        closeEverything();
        body(lucia, post("/conversations/" + issue() + "/unlinking").param("because", "OTHER_PERSON"));
        assertThat(rows("select source || ' ' || business_status || ' ' || unanswered || ' ' || needs_eyes"
                        + " from work.work_item where closed_at is null"))
                .containsExactly("staff sorted false link-undone");
        assertThat(rows("select count(*)::text from work.work_item where patient_id is not null"))
                .containsExactly("0");
    }

    @Test
    void leavesALinkOfAnotherLaneAlone() {
        writes("billing", "What do I owe?");
        assertThat(browser.perform(as(
                        lucia, post("/conversations/" + issue() + "/unlinking").param("because", "OTHER_PERSON"))))
                .hasStatus(404);
        assertThat(rows("select count(*)::text from work.work_item where patient_id is not null"))
                .containsExactly("1");
    }

    @Test
    void findsPatientsByWholeWordsNumberOrBirthDateForAReason() {
        assertThat(body(lucia, search("name", "morales"))).contains("Ana Lucía Morales Ortiz", "part of the name");
        assertThat(body(lucia, search("phone", "312 555 0144"))).contains("Ana Lucía Morales Ortiz", "same phone");
        assertThat(body(lucia, search("born", "1967-03-04"))).contains("Ana Lucía Morales Ortiz");
        assertThat(body(lucia, search("name", "mora"))).contains("Nobody on file");
        assertThat(trail("patient.searched")).hasSize(4).containsOnly("search.at-the-desk");
    }

    @Test
    void saysWhatASearchLacks() {
        assertThat(body(lucia, post("/patients").param("name", "Morales"))).contains("Say why you are looking.");
        assertThat(body(lucia, search("phone", "12"))).contains("no phone number");
        assertThat(body(lucia, search("name", " "))).contains("Type a name");
        assertThat(trail("patient.searched")).isEmpty();
    }

    @Test
    void keepsWhoTickedAStepOfTheVerifyListAndWhen() {
        writes("scheduling", "Can I reschedule my appointment to another day?");
        var steps = "/work-items/" + item() + "/verified";
        assertThat(body(lucia, post(steps).param("place", "0").param("done", "true")))
                .contains("Lucía P.", "10:00");
        assertThat(rows("select (verified_by = '" + lucia.value() + "')::text from work.verified_step"))
                .containsExactly("true");
        assertThat(body(lucia, get("/work-items/" + item() + "/card"))).contains("Lucía P.");
        assertThat(body(lucia, post(steps).param("place", "0"))).doesNotContain("Lucía P.");
        assertThat(rows("select (taken_back_at is not null)::text from work.verified_step"))
                .containsExactly("true");
        assertThat(browser.perform(as(lucia, post(steps).param("place", "99").param("done", "true"))))
                .hasStatus(404);
        var omar = clinics.assistant(practice, "Omar", BILLING);
        assertThat(browser.perform(as(omar, post(steps).param("place", "0").param("done", "true"))))
                .hasStatus(404);
    }

    private AbstractMockHttpServletRequestBuilder<?> search(String field, String value) {
        return post("/patients").param("why", "AT_THE_DESK").param(field, value);
    }

    private AbstractMockHttpServletRequestBuilder<?> as(
            PersonId person, AbstractMockHttpServletRequestBuilder<?> request) {
        return request.with(user(new SignedInPerson(person, practice))).with(csrf());
    }

    private String body(PersonId person, AbstractMockHttpServletRequestBuilder<?> request) {
        var answer = browser.perform(as(person, request));
        assertThat(answer).hasStatus(200);
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private void writes(String lane, String text) {
        var raw = """
                {"name": "Ana Morales", "phone": "%s", "language": "en", "lane": "%s", "text": "%s"}
                """.formatted(NUMBER, lane, text).getBytes(StandardCharsets.UTF_8);
        Instant now = clock.instant();
        within(() ->
                communications.receive(new IncomingContact(Channel.FORM, "form", text, raw, "application/json", now)));
    }

    private void closeEverything() {
        clinics.within(
                practice,
                () -> database.sql(
                                "update work.work_item set status = 'completed', business_status = 'done', close_code = 'answered',"
                                        + " closed_at = :now")
                        .param("now", Columns.at(clock.instant()))
                        .update());
    }

    private UUID issue() {
        return UUID.fromString(rows("select id::text from communication.issue").getFirst());
    }

    private UUID item() {
        return UUID.fromString(rows("select id::text from work.work_item").getFirst());
    }

    private List<String> trail(String action) {
        return rows("select coalesce(reason, '') from audit.audit_event where action = '" + action + "' order by id");
    }

    private List<String> rows(String sql) {
        return within(
                () -> database.sql(sql).query((row, number) -> row.getString(1)).list());
    }

    private <T> T within(Supplier<T> work) {
        var result = new AtomicReference<T>();
        clinics.within(practice, () -> result.set(work.get()));
        return result.get();
    }
}
