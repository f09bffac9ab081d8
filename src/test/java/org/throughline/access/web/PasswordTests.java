package org.throughline.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import jakarta.servlet.http.Cookie;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.throughline.access.PeopleDesk;
import org.throughline.access.PeopleDesk.NewColleague;
import org.throughline.access.Role;
import org.throughline.access.SignedInPerson;
import org.throughline.audit.AuditLog;
import org.throughline.audit.AuditRow;
import org.throughline.kernel.Actor;
import org.throughline.kernel.HumanName;
import org.throughline.kernel.Language;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.PracticeId;
import org.throughline.platform.database.Columns;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.testing.HouseTest;
import org.throughline.testing.MutableClock;
import org.throughline.testing.SmallClinic;

/** One's own password is changed with the current one; one that a manager gave is good for choosing another. */
@HouseTest
class PasswordTests {

    private static final String FIRST = "a long enough password";
    private static final String SECOND = "an even longer password";

    private final MockMvcTester browser;
    private final SmallClinic clinics;
    private final PeopleDesk people;
    private final AuditLog audit;
    private final JdbcClient database;
    private final MutableClock clock;

    private String name = "";
    private PracticeId practice;
    private PersonId lucia;
    private PersonId maren;

    PasswordTests(
            MockMvcTester browser,
            SmallClinic clinics,
            PeopleDesk people,
            AuditLog audit,
            JdbcClient database,
            MutableClock clock) {
        this.browser = browser;
        this.clinics = clinics;
        this.people = people;
        this.audit = audit;
        this.database = database;
        this.clock = clock;
    }

    @BeforeEach
    void hire() {
        clock.set(MutableClock.TUESDAY_TEN);
        practice = clinics.open();
        maren = clinics.person(practice, Role.MANAGER, "Maren");
        name = "lucia." + UUID.randomUUID() + "@riverside.example";
        var colleague =
                new NewColleague(new HumanName("Lucía", "Prado"), name, FIRST, Role.ASSISTANT, Language.ENGLISH);
        lucia = CurrentPractice.within(practice, () -> people.hire(Actor.SYSTEM, colleague));
    }

    @Test
    void changesWithTheCurrentOneAndEndsEveryOtherSession() {
        var elsewhere = signIn(FIRST);
        var here = signIn(FIRST);

        var answer = change(here, FIRST, SECOND);

        assertThat(answer).redirectedUrl().isEqualTo("/account?changed");
        assertThat(open(elsewhere, "/account")).redirectedUrl().contains("/sign-in");
        assertThat(open(after(here, answer), "/account")).hasStatusOk();
        assertThat(refused(FIRST)).isTrue();
        assertThat(refused(SECOND)).isFalse();
        assertThat(trail(lucia)).contains("password.changed");
    }

    @Test
    void refusesWithoutTheCurrentOne() {
        var here = signIn(FIRST);

        assertThat(change(here, "guessed", SECOND)).hasStatus(422).bodyText().contains("That is not the password.");
        assertThat(change(here, FIRST, "short")).hasStatus(422).bodyText().contains("at least 12 characters");
        assertThat(change(here, FIRST, FIRST)).hasStatus(422).bodyText().contains("Choose another one");
        assertThat(refused(FIRST)).isFalse();
        assertThat(trail(lucia)).contains("password.refused").doesNotContain("password.changed");
    }

    @Test
    void closesTheAccountAfterTenWrongOnes() {
        var here = signIn(FIRST);

        Collections.nCopies(10, "guessed").forEach(wrong -> change(here, wrong, SECOND));

        assertThat(change(here, FIRST, SECOND)).hasStatus(422);
        assertThat(trail(lucia)).contains("account.closed").doesNotContain("password.changed");
    }

    @Test
    void letsAOneTimePasswordChooseAnotherAndNothingElse() {
        var before = signIn(FIRST);
        assertThat(give(maren, lucia, SECOND)).redirectedUrl().isEqualTo("/people/" + lucia + "?given");

        assertThat(open(before, "/account")).redirectedUrl().contains("/sign-in");
        assertThat(refused(FIRST)).isTrue();
        var here = signIn(SECOND);
        assertThat(open(here, "/")).redirectedUrl().isEqualTo("/account");
        assertThat(open(here, "/account")).bodyText().contains("Choose your own to go on.");
        assertThat(browser.get().uri("/queue").header("HX-Request", "true").cookie(here))
                .hasStatus(403);
        var answer = change(here, SECOND, "the third password of the day");
        assertThat(open(after(here, answer), "/")).hasStatusOk();
        assertThat(trail(maren)).contains("password.given");
    }

    @Test
    void isGivenByTheManagerToOthersOnly() {
        var omar = clinics.person(practice, Role.ASSISTANT, "Omar");
        var stranger = clinics.person(clinics.open(), Role.ASSISTANT, "Stranger");

        assertThat(give(omar, lucia, SECOND)).hasStatus(403);
        assertThat(give(maren, maren, SECOND)).hasStatus(422);
        assertThat(give(maren, stranger, SECOND)).hasStatus(404);
        assertThat(give(maren, lucia, "short")).hasStatus(422);
        assertThat(refused(FIRST)).isFalse();
    }

    @Test
    void isNotGivenToSomebodyWhoWorksForAnotherPracticeToo() {
        database.sql("""
                        insert into access.membership (practice_id, person_id, role, active_from)
                        values (:practice, :person, 'ASSISTANT', :at)
                        """)
                .param("practice", clinics.open().value())
                .param("person", lucia.value())
                .param("at", Columns.at(clock.instant()))
                .update();

        assertThat(give(maren, lucia, SECOND)).hasStatus(422).bodyText().contains("also works for another practice");
    }

    private MvcTestResult give(PersonId by, PersonId to, String oneTime) {
        return browser.post()
                .uri("/people/" + to + "/password")
                .param("oneTime", oneTime)
                .with(csrf())
                .with(user(new SignedInPerson(by, practice)))
                .exchange();
    }

    private MvcTestResult change(Cookie session, String current, String wanted) {
        return browser.post()
                .uri("/account/password")
                .param("current", current)
                .param("wanted", wanted)
                .cookie(session)
                .with(csrf())
                .exchange();
    }

    private MvcTestResult open(Cookie session, String page) {
        return browser.get().uri(page).cookie(session).exchange();
    }

    private MvcTestResult tried(String password) {
        return browser.post()
                .uri("/sign-in")
                .param("signInName", name)
                .param("password", password)
                .with(csrf())
                .exchange();
    }

    private boolean refused(String password) {
        return "/sign-in?refused".equals(tried(password).getResponse().getRedirectedUrl());
    }

    private Cookie signIn(String password) {
        return Objects.requireNonNull(tried(password).getResponse().getCookie("session"));
    }

    /** The session goes on under a new id. */
    private static Cookie after(Cookie before, MvcTestResult answer) {
        return Objects.requireNonNullElse(answer.getResponse().getCookie("session"), before);
    }

    private List<String> trail(PersonId person) {
        return CurrentPractice.within(practice, () -> audit.ofPerson(person, 50)).stream()
                .map(AuditRow::action)
                .toList();
    }
}
