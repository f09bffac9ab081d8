package org.throughline.work.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.throughline.access.Access;
import org.throughline.access.SignedInPerson;
import org.throughline.communication.Channel;
import org.throughline.communication.Communications;
import org.throughline.communication.IncomingContact;
import org.throughline.communication.PracticeAddresses;
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
import org.throughline.work.item.WorkItem;
import org.throughline.work.queue.WorkQueue;

/** Where a patient asks to be reached and who may be told is written down on their page, and the form of a reply obeys it. */
@HouseTest
class WhereToReachThemTests {

    private static final LaneCode SCHEDULING = new LaneCode("scheduling");
    private static final ContactPoint MAIL =
            ContactPoint.email("ana@mail.example").orElseThrow();
    private static final ContactPoint OTHER =
            ContactPoint.email("ana@work.example").orElseThrow();

    private final MockMvcTester browser;
    private final SmallClinic clinics;
    private final Communications communications;
    private final Patients patients;
    private final WorkQueue queue;
    private final PracticeAddresses addresses;
    private final MutableClock clock;

    private PracticeId practice;
    private PersonId person;
    private Access lucia;
    private PatientId ana;
    private WorkItem item;

    WhereToReachThemTests(
            MockMvcTester browser,
            SmallClinic clinics,
            Communications communications,
            Patients patients,
            WorkQueue queue,
            PracticeAddresses addresses,
            MutableClock clock) {
        this.browser = browser;
        this.clinics = clinics;
        this.communications = communications;
        this.patients = patients;
        this.queue = queue;
        this.addresses = addresses;
        this.clock = clock;
    }

    @BeforeEach
    void takeAQuestionOfAna() {
        clock.set(MutableClock.TUESDAY_TEN);
        practice = clinics.open();
        person = clinics.assistant(practice, "Lucía", SCHEDULING);
        lucia = clinics.access(practice, person);
        addresses.open(
                ContactPoint.email("desk." + practice + "@riverside.example").orElseThrow(), practice);
        var named = NewPatient.named(new HumanName("Ana", "Morales")).reachableAt(MAIL, OTHER);
        ana = within(() -> patients.register(lucia, SCHEDULING, named));
        within(() -> communications.receive(new IncomingContact(
                Channel.FORM,
                "form",
                UUID.randomUUID().toString(),
                """
                {"name": "Ana Morales", "email": "%s", "language": "en", "lane": "scheduling", "text": "Can I move my visit?"}
                """.formatted(MAIL.value()).getBytes(StandardCharsets.UTF_8),
                "application/json",
                clock.instant())));
        item = within(() -> queue.takeNext(lucia)).orElseThrow().item();
        assertThat(item.matter().patient()).contains(ana);
    }

    @Test
    void writesARequestDownAndTheAnswerGoesThere() {
        assertThat(reply("")).bodyText().contains("title=\"ana@mail.example\"");
        asks(OTHER, "ONLY_HERE");

        assertThat(page("/patients/" + ana + "/consents"))
                .bodyText()
                .contains("Only here: ana@work.example", "the patient · said so · letter of May", "Lucía P.");
        assertThat(page("/patients/" + ana))
                .bodyText()
                .contains("Reach only where they asked")
                .containsPattern("ana@mail\\.example[^~]*?not to be used");
        assertThat(reply(""))
                .bodyText()
                .contains(
                        "title=\"ana@work.example\"",
                        "asked to be reached only where they said: the answer goes to ana@work.example");
    }

    @Test
    void saysOnTheFormThatNothingMayGoThere() {
        asks(MAIL, "NOT_HERE");
        asks(OTHER, "NOT_HERE");

        assertThat(reply(""))
                .bodyText()
                .contains("Not there: the patient asked never to be reached at this number or address.");
        assertThat(sends("It is on Tuesday at 9.", "").getResponse().getStatus())
                .isEqualTo(422);
        endsTheRequests();
        assertThat(reply("")).bodyText().contains("title=\"ana@mail.example\"").doesNotContain("Not there");
    }

    @Test
    void asksWhyTheAnswerNamesThePractice() {
        assertThat(checks("Riverside Family Medicine will see you.")).bodyText().doesNotContain("gives it away");
        asks(MAIL, "ONLY_HERE");

        assertThat(checks("Riverside Family Medicine will see you."))
                .bodyText()
                .contains("gives it away: Riverside Family Medicine");
        assertThat(sends("Riverside Family Medicine will see you.", "")
                        .getResponse()
                        .getStatus())
                .isEqualTo(422);
        assertThat(clinics.answers(practice, "select 'x' as answer from communication.delivery"))
                .isEmpty();
        assertThat(sends("We will see you.", "").getResponse().getStatus()).isEqualTo(302);
    }

    @Test
    void offersWhoMayBeToldAndSendsItThere() {
        assertThat(reply("")).bodyText().doesNotContain("name=\"receiver\"");
        assertThat(named("2027-01-31")).hasStatus(302);
        var rosa = clinics.answers(practice, "select id::text as answer from patient.related_person")
                .getFirst();

        assertThat(page("/patients/" + ana + "/consents"))
                .bodyText()
                .contains("Rosa Prado", "May be told everything until", "rosa@mail.example", "signed in the chart");
        assertThat(reply(""))
                .bodyText()
                .contains("Rosa Prado, mother, may be told everything until", "2027", "title=\"ana@mail.example\"");
        assertThat(reply("&receiver=" + rosa)).bodyText().contains("title=\"rosa@mail.example\"");
        assertThat(sends("It is on Tuesday at 9.", rosa).getResponse().getStatus())
                .isEqualTo(302);
        assertThat(
                        clinics.answers(
                                practice,
                                "select recipient || ' ' || discloses as answer from communication.communication where direction = 'out'"))
                .containsExactly("rosa@mail.example SCHEDULE");
        assertThat(page("/work-items/" + item.id() + "/thread")).bodyText().contains("to Rosa Prado, mother");

        assertThat(post("/patients/" + ana + "/proxies/" + rosa + "/ending", Map.of()))
                .hasStatus(302);
        assertThat(reply("")).bodyText().doesNotContain("name=\"receiver\"");
        assertThat(page("/patients/" + ana + "/consents")).bodyText().contains("taken back");
    }

    @Test
    void refusesWhatCannotBeKept() {
        assertThat(post("/patients/" + ana + "/reach-requests", Map.of("point", "EMAIL " + MAIL.value())))
                .hasStatus(422);
        assertThat(post(
                        "/patients/" + ana + "/reach-requests",
                        Map.of(
                                "point", "EMAIL nobody@mail.example",
                                "wish", "ONLY_HERE",
                                "askedBy", "PATIENT",
                                "basis", "VERBAL")))
                .hasStatus(422);
        assertThat(named("2020-01-31")).hasStatus(422);
        assertThat(clinics.answers(practice, "select 'x' as answer from patient.related_person"))
                .isEmpty();
        assertThat(clinics.answers(practice, "select 'x' as answer from patient.reach_request"))
                .isEmpty();
    }

    private void asks(ContactPoint point, String wish) {
        assertThat(post(
                        "/patients/" + ana + "/reach-requests",
                        Map.of(
                                "point", "EMAIL " + point.value(),
                                "wish", wish,
                                "askedBy", "PATIENT",
                                "basis", "VERBAL",
                                "because", "letter of May")))
                .hasStatus(302);
    }

    private void endsTheRequests() {
        clinics.answers(practice, "select id::text as answer from patient.reach_request where ended_at is null")
                .forEach(request -> assertThat(
                                post("/patients/" + ana + "/reach-requests/" + request + "/ending", Map.of()))
                        .hasStatus(302));
    }

    private MvcTestResult named(String lastDay) {
        return post(
                "/patients/" + ana + "/proxies",
                Map.of(
                        "given", "Rosa",
                        "family", "Prado",
                        "relation", "mother",
                        "proxyMail", "rosa@mail.example",
                        "proxyScope", "EVERYTHING",
                        "proof", "signed in the chart",
                        "lastDay", lastDay));
    }

    private MvcTestResult reply(String more) {
        return page("/work-items/" + item.id() + "/reply?kind=FINAL_ANSWER" + more);
    }

    private MvcTestResult checks(String words) {
        return post("/work-items/" + item.id() + "/checks", answer(words, ""));
    }

    private MvcTestResult sends(String words, String told) {
        return post("/work-items/" + item.id() + "/replies", answer(words, told));
    }

    private Map<String, String> answer(String words, String told) {
        return Map.of(
                "version",
                Integer.toString(item.standing().version()),
                "kind",
                "FINAL_ANSWER",
                "channel",
                "mail",
                "language",
                "en",
                "received",
                words,
                "receiver",
                told);
    }

    private MvcTestResult page(String path) {
        return browser.get()
                .uri(path)
                .header("Accept-Language", "en")
                .with(user(new SignedInPerson(person, practice)))
                .exchange();
    }

    private MvcTestResult post(String path, Map<String, String> fields) {
        var request = browser.post()
                .uri(path)
                .header("Accept-Language", "en")
                .with(user(new SignedInPerson(person, practice)))
                .with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    private <R> R within(ScopedValue.CallableOp<R, RuntimeException> step) {
        return CurrentPractice.within(practice, step);
    }
}
