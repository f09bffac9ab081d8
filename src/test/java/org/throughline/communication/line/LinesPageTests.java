package org.throughline.communication.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.throughline.access.Role;
import org.throughline.access.SignedInPerson;
import org.throughline.communication.Channel;
import org.throughline.communication.Departures;
import org.throughline.communication.TextContact;
import org.throughline.communication.text.TextProvider;
import org.throughline.communication.text.local.LocalTextProvider;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.HumanName;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.PracticeId;
import org.throughline.patient.NewPatient;
import org.throughline.patient.Patients;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.testing.HouseTest;
import org.throughline.testing.MutableClock;
import org.throughline.testing.SmallClinic;
import org.throughline.testing.TextPeer;

/** The manager opens the practice's number, narrows its automatic texts and switches texts off; nobody else does (INV-40). */
@HouseTest
class LinesPageTests {

    private static final AtomicInteger NUMBERS = new AtomicInteger(1000);

    private final SmallClinic clinics;
    private final MockMvcTester browser;
    private final LocalTextProvider provider;
    private final TextProvider known;
    private final TextIntake intake;
    private final TextGaps gaps;
    private final Departures departures;
    private final Patients patients;
    private final MutableClock clock;

    private PracticeId practice;
    private PersonId maren;
    private String number;

    LinesPageTests(
            SmallClinic clinics,
            MockMvcTester browser,
            LocalTextProvider provider,
            TextProvider known,
            TextIntake intake,
            TextGaps gaps,
            Departures departures,
            Patients patients,
            MutableClock clock) {
        this.clinics = clinics;
        this.browser = browser;
        this.provider = provider;
        this.known = known;
        this.intake = intake;
        this.gaps = gaps;
        this.departures = departures;
        this.patients = patients;
        this.clock = clock;
    }

    @BeforeEach
    void open() {
        clock.set(MutableClock.TUESDAY_TEN);
        practice = clinics.open();
        maren = clinics.person(practice, Role.MANAGER, "Maren");
        clinics.lanes(practice, new LaneCode("callbacks"), new LaneCode("front_desk_backup"));
        number = "312 561 " + NUMBERS.incrementAndGet();
    }

    @Test
    void opensTheNumberAndTakesTheNextTextThere() {
        assertThat(post(maren, "/lines/number", "line", number)).hasStatus(302);

        assertThat(body(get(maren)))
                .contains(
                        "(312) 561-",
                        known.account(),
                        known.arrived().toString(),
                        known.calls().toString());
        var contact = new TextContact("m-1", "+13125560001", plain(), "What time is my visit?", 0, java.util.Map.of());
        CurrentPractice.run(practice, () -> intake.receive(contact, clock.instant()));
        assertThat(clinics.answers(practice, "select lane as answer from work.work_item"))
                .hasSize(1);
        assertThat(post(maren, "/lines/number", "line", number)).hasStatus(409);
    }

    @Test
    void saysHowFarTheProvidersListWasComparedAndWhatWasMissing() {
        post(maren, "/lines/number", "line", number);
        assertThat(body(get(maren))).contains("Not yet compared");
        provider.messages().written("+13125560002", plain(), "What time is my visit?");

        CurrentPractice.run(practice, () -> gaps.sweep(practice));
        assertThat(body(get(maren))).contains("One was missing and is here now");

        CurrentPractice.run(practice, () -> gaps.sweep(practice));
        assertThat(body(get(maren))).contains("Nothing was missing", "Nothing waits on this machine");
    }

    @Test
    void leavesTheNumberOfAnotherPracticeAlone() {
        post(maren, "/lines/number", "line", number);
        var elsewhere = clinics.open();
        var nora = new SignedInPerson(clinics.person(elsewhere, Role.MANAGER, "Nora"), elsewhere);

        assertThat(browser.post()
                        .uri("/lines/number")
                        .param("line", number)
                        .with(csrf())
                        .with(user(nora)))
                .hasStatus(409);
        assertThat(body(browser.get().uri("/lines").with(user(nora)).exchange()))
                .doesNotContain("(312) 561-");
    }

    @ParameterizedTest
    @CsvSource({
        "07:59, 20:00, 1, 3, 08:00 to 20:00",
        "08:00, 20:01, 1, 3, 08:00 to 20:00",
        "17:00, 09:00, 1, 3, 08:00 to 20:00",
        "08:00, 20:00, 2, 3, 0 or 1 a day",
        "08:00, 20:00, 1, 4, 0 to 3 a week",
        "08:00, 20:00, -1, 3, 0 or 1 a day"
    })
    void widensNothing(String earliest, String latest, String aDay, String aWeek, String words) {
        var answer = rules(maren, earliest, latest, aDay, aWeek);

        assertThat(answer).hasStatus(422);
        assertThat(body(answer)).contains(words);
        assertThat(clinics.answers(practice, "select from_time::text as answer from communication.text_rule"))
                .isEmpty();
    }

    @Test
    void narrowsAndShowsIt() {
        assertThat(rules(maren, "09:30", "17:00", "1", "2")).hasStatus(302);

        assertThat(body(get(maren))).contains("value=\"09:30\"", "value=\"17:00\"", "value=\"2\"");
    }

    @Test
    void switchesTextsOffAndOn() {
        post(maren, "/lines/number", "line", number);
        post(maren, "/lines/pause", "paused", "true");
        post(maren, "/lines/pause", "paused", "true");

        assertThat(CurrentPractice.within(practice, () -> departures.missing(practice, Channel.SMS)))
                .contains("communication.texts-paused");
        assertThat(body(get(maren))).contains("No text leaves since");
        assertThat(body(post(maren, "/lines/test", "phone", "312 556 0004"))).contains("switched texts off");

        post(maren, "/lines/pause", "paused", "false");
        assertThat(CurrentPractice.within(practice, () -> departures.missing(practice, Channel.SMS)))
                .isEmpty();
        assertThat(clinics.answers(
                        practice,
                        "select action as answer from audit.audit_event where action like 'line.%' order by id"))
                .isEqualTo(List.of("line.opened", "line.paused", "line.resumed"));
    }

    @Test
    void sendsATestTextToTheManagersPhoneAndToNoPatients() {
        post(maren, "/lines/number", "line", number);
        var ana = NewPatient.named(new HumanName("Ana", "Morales"))
                .reachableAt(
                        ContactPoint.phone("(312) 556-0003", "US").orElseThrow(),
                        ContactPoint.email("ana@mail.example").orElseThrow());
        var lucia = clinics.access(practice, clinics.assistant(practice, "Lucía", new LaneCode("callbacks")));
        CurrentPractice.run(practice, () -> patients.register(lucia, new LaneCode("callbacks"), ana));

        var answer = post(maren, "/lines/test", "phone", "312 556 0004");
        assertThat(answer).hasStatus(200);
        assertThat(body(answer)).contains("The provider took it");
        assertThat(TextPeer.lastTo(provider, "+13125560004").orElseThrow().words())
                .contains("test text");

        assertThat(post(maren, "/lines/test", "phone", "312 556 0003")).hasStatus(422);
        assertThat(TextPeer.lastTo(provider, "+13125560003")).isEmpty();
        CurrentPractice.run(
                practice,
                () -> intake.receive(
                        new TextContact("m-9", "+13125560005", plain(), "STOP", 0, java.util.Map.of()),
                        clock.instant()));
        assertThat(body(post(maren, "/lines/test", "phone", "312 556 0005"))).contains("asked for no more texts");
        assertThat(clinics.answers(
                        practice, "select action as answer from audit.audit_event where action = 'line.tested'"))
                .hasSize(1);
    }

    @Test
    void saysWhyTheProviderTookNoTest() {
        post(maren, "/lines/number", "line", number);
        provider.nextMeets(LocalTextProvider.Trouble.NO_SUCH_NUMBER);

        assertThat(body(post(maren, "/lines/test", "phone", "312 556 0006"))).contains("code 21211");
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "MANAGER")
    void refusesEverybodyElse(Role role) {
        var other = clinics.person(practice, role, "Otto");

        assertThat(get(other)).hasStatus(403);
        assertThat(post(other, "/lines/number", "line", number)).hasStatus(403);
        assertThat(rules(other, "09:00", "17:00", "1", "2")).hasStatus(403);
        assertThat(post(other, "/lines/pause", "paused", "true")).hasStatus(403);
        assertThat(post(other, "/lines/test", "phone", "312 556 0004")).hasStatus(403);
    }

    private String plain() {
        return "+1" + number.replace(" ", "");
    }

    private MvcTestResult get(PersonId person) {
        return browser.get()
                .uri("/lines")
                .with(user(new SignedInPerson(person, practice)))
                .exchange();
    }

    private MvcTestResult post(PersonId person, String path, String name, String value) {
        return browser.post()
                .uri(path)
                .param(name, value)
                .with(csrf())
                .with(user(new SignedInPerson(person, practice)))
                .exchange();
    }

    private MvcTestResult rules(PersonId person, String earliest, String latest, String aDay, String aWeek) {
        return browser.post()
                .uri("/lines/rules")
                .param("earliest", earliest)
                .param("latest", latest)
                .param("aDay", aDay)
                .param("aWeek", aWeek)
                .with(csrf())
                .with(user(new SignedInPerson(person, practice)))
                .exchange();
    }

    private static String body(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
