package org.throughline.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestConstructor;
import org.throughline.access.PeopleDesk;
import org.throughline.access.PeopleDesk.NewColleague;
import org.throughline.access.Role;
import org.throughline.communication.Communications;
import org.throughline.kernel.Actor;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.HumanName;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.Language;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.PracticeId;
import org.throughline.patient.NewPatient;
import org.throughline.patient.Patients;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.testing.Barriers;
import org.throughline.testing.MutableClock;
import org.throughline.testing.SmallClinic;
import org.throughline.work.note.NoteDesk;
import org.throughline.work.queue.WorkQueue;
import org.throughline.work.reply.ReplyDesk;
import org.throughline.work.team.OpenWork;

/** The manager sees a late promise, gives it to somebody who is there, who sees it at once; the patient's trail tells it. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({MutableClock.InPlace.class, SmallClinic.Open.class})
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ALateItemFindsSomebodyTests {

    private static final LaneCode REFERRALS = new LaneCode("referrals");
    private static final Instant ARRIVED = MutableClock.TUESDAY_TEN;
    private static final String PASSWORD = "a long enough password";

    private final SmallClinic clinics;
    private final PeopleDesk people;
    private final Patients patients;
    private final MutableClock clock;
    private final OpenWork work;
    private final TestBrowser browser = TestBrowser.start();

    @LocalServerPort
    private int port;

    ALateItemFindsSomebodyTests(
            SmallClinic clinics,
            PeopleDesk people,
            Patients patients,
            Communications communications,
            WorkQueue queue,
            ReplyDesk replies,
            NoteDesk notes,
            MutableClock clock) {
        this.clinics = clinics;
        this.people = people;
        this.patients = patients;
        this.clock = clock;
        this.work = new OpenWork(communications, queue, replies, notes);
    }

    @BeforeAll
    void aPromiseHasPassed() {
        clock.set(ARRIVED);
        var practice = clinics.open();
        clinics.lanes(practice, REFERRALS);
        var approver = clinics.person(practice, Role.PRIVACY_OFFICER, "Paul");
        var maren = hire(practice, "Maren", Role.MANAGER);
        var lucia = hire(practice, "Lucía", Role.ASSISTANT);
        var omar = hire(practice, "Omar", Role.ASSISTANT);
        clinics.train(practice, lucia, REFERRALS);
        clinics.train(practice, omar, REFERRALS);
        clinics.within(practice, () -> {
            var approval = new PeopleDesk.Approval(maren, approver, "works the lane");
            people.grant(lucia, REFERRALS, approval);
            people.grant(omar, REFERRALS, approval);
        });
        var ana = NewPatient.named(new HumanName("Ana", "Morales"))
                .born(LocalDate.parse("1967-03-04"))
                .reachableAt(ContactPoint.phone("(312) 555-0142", "US").orElseThrow());
        var manager = clinics.access(practice, maren);
        CurrentPractice.within(practice, () -> patients.register(manager, REFERRALS, ana));
        work.arrives(practice, REFERRALS, "Did my referral arrive?", ARRIVED);
        var assistant = clinics.access(practice, lucia);
        var item = work.takes(assistant);
        work.promises(assistant, item, ARRIVED.plus(Duration.ofHours(1)));
        work.waits(assistant, item);
        clock.set(ARRIVED.plus(Duration.ofMinutes(78)));
    }

    @AfterAll
    void closeEverything() {
        clock.set(ARRIVED);
        browser.close();
    }

    @Test
    void byTheManagersKeyboard() {
        var omar = signIn("Omar");
        assertThat(omar.locator("#queue .tabs")).containsText("Mine 0");
        var maren = signIn("Maren");
        maren.navigate(address("/team/queue"));
        assertThat(maren.locator(".lede")).containsText("1 of 1 open items is late, with a promise that has passed");
        assertThat(maren.locator("tbody tr.late")).containsText("18 min late");
        Barriers.none(maren);

        maren.keyboard().press("j");
        maren.keyboard().press("Space");
        assertThat(maren.locator("tbody input")).isChecked();
        maren.keyboard().press("a");
        maren.keyboard().type("Omar");
        maren.keyboard().press("Tab");
        maren.keyboard().type("Away");
        maren.keyboard().press("Control+Enter");

        assertThat(maren.locator("[data-problem] p")).hasCount(0);
        assertThat(maren.locator("#team-done")).hasText("1 item now belongs to Omar P.");
        assertThat(maren.locator("tbody tr")).containsText("Omar P.");
        assertThat(omar.locator("#queue .tabs")).containsText("Mine 0");
        assertThat(omar.locator("#queue .tabs a").nth(2)).containsText("1");
        omar.navigate(address("/promises"));
        assertThat(omar.locator("section[aria-labelledby=promises-LATE]")).containsText("Ana Morales");
        Barriers.none(omar);

        theTrailTellsIt(maren);
    }

    private void theTrailTellsIt(Page maren) {
        maren.locator("tbody th a").click();
        maren.getByText("Who saw this patient").click();
        assertThat(maren.locator("h1")).hasText("Trail of Ana Morales");
        var given = maren.locator("tbody tr", new Page.LocatorOptions().setHasText("gave the item to somebody else"));
        assertThat(given).containsText("Maren P.");
        assertThat(given).containsText("Away today");
        assertThat(maren.locator("tbody")).containsText("Lucía P.");
        Barriers.none(maren);
        maren.navigate(address("/audit?q=Ana Morales"));
        assertThat(maren.locator(".rows .item")).containsText("Ana Morales");
        Barriers.none(maren);
    }

    private Page signIn(String given) {
        var page = browser.page(address("/sign-in"));
        page.locator("#signInName").fill(signInName(given));
        page.locator("#password").fill(PASSWORD);
        page.keyboard().press("Enter");
        assertThat(page.locator("#queue .tabs")).isVisible();
        return page;
    }

    private PersonId hire(PracticeId practice, String given, Role role) {
        return CurrentPractice.within(practice, () -> {
            var colleague = new NewColleague(
                    new HumanName(given, "Prado"), signInName(given), PASSWORD, role, Language.ENGLISH);
            var person = people.hire(Actor.SYSTEM, colleague);
            people.assess(Actor.SYSTEM, person, Set.of(Language.ENGLISH, Language.SPANISH));
            return person;
        });
    }

    private static String signInName(String given) {
        return given.toLowerCase(java.util.Locale.ROOT).replace('í', 'i') + ".prado@late.example";
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
