package org.throughline.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestConstructor;
import org.throughline.access.PeopleDesk;
import org.throughline.access.PeopleDesk.NewColleague;
import org.throughline.access.Role;
import org.throughline.kernel.Actor;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.HumanName;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.Language;
import org.throughline.kernel.PracticeId;
import org.throughline.patient.NewPatient;
import org.throughline.patient.Patients;
import org.throughline.platform.command.Verb;
import org.throughline.practice.Practices;
import org.throughline.testing.Barriers;
import org.throughline.testing.MutableClock;
import org.throughline.testing.SmallClinic;
import picocli.CommandLine;

/** A call that nobody took becomes a callback; the assistant says who it was, sees the whole conversation, and takes it back. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({MutableClock.InPlace.class, SmallClinic.Open.class})
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DirtiesContext
class AMissedCallFindsItsPatientTests {

    private static final LaneCode CALLBACKS = new LaneCode("callbacks");
    private static final String SIGN_IN_NAME = "lucia.prado@callbacks.example";
    private static final String PASSWORD = "a long enough password";
    private static final String HOME = "+13125550144";
    private static final String LOG = """
            Direction,From,Date,Time,Result,Duration
            Inbound,(312) 555-0144,11/16/2026,4:05 PM,Answered,3:12
            Inbound,(312) 555-0144,11/17/2026,9:05 AM,Missed,0:21
            Inbound,(312) 555-0144,11/17/2026,9:12 AM,Missed,0:09
            """;

    private final SmallClinic clinics;
    private final PeopleDesk people;
    private final Patients patients;
    private final Practices practices;
    private final List<Verb> verbs;
    private final TestBrowser browser = TestBrowser.start();

    @LocalServerPort
    private int port;

    private final PracticeId practice;

    AMissedCallFindsItsPatientTests(
            SmallClinic clinics, PeopleDesk people, Patients patients, Practices practices, List<Verb> verbs) {
        this.clinics = clinics;
        this.people = people;
        this.patients = patients;
        this.practices = practices;
        this.verbs = verbs;
        this.practice = clinics.open();
    }

    @BeforeAll
    void openTheClinic(@TempDir Path folder) throws IOException {
        clinics.lanes(practice, CALLBACKS);
        var approver = clinics.person(practice, Role.MANAGER, "Maren");
        clinics.within(practice, () -> {
            var colleague = new NewColleague(
                    new HumanName("Lucía", "Prado"), SIGN_IN_NAME, PASSWORD, Role.ASSISTANT, Language.ENGLISH);
            var lucia = people.hire(Actor.SYSTEM, colleague);
            people.assess(Actor.SYSTEM, lucia, Set.of(Language.ENGLISH));
            clinics.train(practice, lucia, CALLBACKS);
            people.grant(lucia, CALLBACKS, new PeopleDesk.Approval(lucia, approver, "works the lane"));
            var access = clinics.access(practice, lucia);
            patients.register(access, CALLBACKS, member("Ana Lucía", "1967-03-04"));
            patients.register(access, CALLBACKS, member("Luis", "1965-07-20"));
        });
        var log = Files.writeString(folder.resolve("calls.csv"), LOG);
        var contacts = verbs.stream()
                .filter(verb -> new CommandLine(verb).getCommandName().equals("contacts"))
                .findFirst()
                .orElseThrow();
        var imported = new CommandLine(contacts)
                .setOut(new PrintWriter(Writer.nullWriter()))
                .execute("--practice", practices.get(practice).slug(), log.toString());
        assertThat(imported).isZero();
    }

    @AfterAll
    void closeEverything() {
        browser.close();
    }

    @Test
    void andIsUndoneWhenItWasSomebodyElse() {
        var page = signIn();
        assertThat(page.locator("#queue .item")).hasCount(1);
        page.keyboard().press("n");
        assertThat(page.locator(".thread .from-patient")).hasCount(2);
        assertThat(page.locator(".thread")).containsText("Missed call");
        assertThat(page.locator(".candidates .btn")).hasCount(2);

        page.locator("#book .verify input").first().waitFor();
        page.keyboard().press("2");
        assertThat(page.locator("#book .done-by")).containsText("Lucía P.");

        page.keyboard().press("c");
        assertThat(page.locator(".candidates .btn").first()).isFocused();
        page.locator(".candidates .btn")
                .filter(new Locator.FilterOptions().setHasText("Ana Lucía"))
                .press("Enter");
        assertThat(page.locator(".strip h1")).hasText("Ana Lucía Morales");
        assertThat(page.locator(".thread")).isFocused();
        Barriers.none(page);

        page.keyboard().press("i");
        assertThat(page.locator(".file-head h1")).hasText("Ana Lucía Morales");
        assertThat(page.locator(".file-thread .from-patient")).hasCount(2);
        assertThat(page.locator(".matter")).containsText("Linked by Lucía P.");
        Barriers.none(page);

        page.locator(".matter .btn").click();
        page.locator(".unlinking input").nth(1).check();
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#undone")).containsText("asks again whose it is");
        assertThat(page.locator(".matter")).hasCount(0);
        Barriers.none(page);

        page.locator("#undone a").click();
        assertThat(page.locator(".candidates .btn")).hasCount(2);
    }

    @Test
    void findsTheOtherOneByASearchForAReason() {
        var page = signIn();
        page.navigate("http://localhost:" + port + "/patients");
        Barriers.none(page);
        page.keyboard().press("a");
        page.keyboard().type("luis morales");
        page.locator("#search-why").selectOption("CHECKING_A_LINK");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".rows .item").first()).containsText("Luis Morales");
        Barriers.none(page);
        page.locator(".rows .item").first().click();
        assertThat(page.locator(".file-head h1")).hasText("Luis Morales");
        assertThat(page.locator(".file-head .why")).containsText("by a search");
    }

    private static NewPatient member(String given, String born) {
        return NewPatient.named(new HumanName(given, "Morales"))
                .born(LocalDate.parse(born))
                .reachableAt(ContactPoint.phone(HOME, "US").orElseThrow());
    }

    private Page signIn() {
        var page = browser.page("http://localhost:" + port + "/sign-in");
        page.locator("#signInName").fill(SIGN_IN_NAME);
        page.locator("#password").fill(PASSWORD);
        page.keyboard().press("Enter");
        assertThat(page.locator("#queue .tabs")).isVisible();
        return page;
    }
}
