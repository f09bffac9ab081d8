package org.throughline.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
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
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.testing.HouseTest;
import org.throughline.testing.MutableClock;
import org.throughline.testing.SmallClinic;
import org.throughline.testing.TestDatabase;

/** Who came, who left and who was refused stands in the trail, and a sign-in that cannot stand there does not happen. */
@HouseTest
class SessionTrailTests {

    private static final String PASSWORD = "a long enough password";

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

    SessionTrailTests(
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
                new NewColleague(new HumanName("Lucía", "Prado"), name, PASSWORD, Role.ASSISTANT, Language.ENGLISH);
        lucia = CurrentPractice.within(practice, () -> people.hire(Actor.SYSTEM, colleague));
    }

    @Test
    void keepsASignInASignOutAndARefusal() {
        assertThat(signIn("wrong")).redirectedUrl().isEqualTo("/sign-in?refused");
        assertThat(signIn(PASSWORD)).redirectedUrl().isEqualTo("/");
        browser.post()
                .uri("/sign-out")
                .with(csrf())
                .with(user(new SignedInPerson(lucia, practice)))
                .exchange();

        assertThat(trail()).containsExactly("session.refused", "session.began", "session.ended");
    }

    @Test
    void keepsThatAnAccountWasClosed() {
        Collections.nCopies(10, "wrong").forEach(this::signIn);

        assertThat(signIn(PASSWORD)).redirectedUrl().isEqualTo("/sign-in?refused");
        assertThat(trail()).hasSize(11).endsWith("session.refused", "account.closed");
    }

    @Test
    void saysInWordsWhatHappened() {
        signIn(PASSWORD);
        signIn("wrong");

        assertThat(read("en")).bodyText().contains("signed in", "was refused at the sign-in: wrong password");
        assertThat(read("es")).bodyText().contains("inició sesión", "no pudo entrar: contraseña incorrecta");
    }

    @Test
    void letsNobodyInWhoseSignInCannotBeWrittenDown() throws SQLException {
        var rule = "refuses_" + lucia.toString().replace('-', '_');
        asOwner("alter table audit.audit_event add constraint %s check (actor_id is distinct from '%s') not valid"
                .formatted(rule, lucia));
        try {
            assertThat(signIn(PASSWORD)).failure().isNotNull();
        } finally {
            asOwner("alter table audit.audit_event drop constraint " + rule);
        }

        assertThat(database.sql("select count(*) from platform.spring_session where principal_name = :person")
                        .param("person", lucia.toString())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(trail()).isEmpty();
    }

    private static void asOwner(String statement) throws SQLException {
        var owner = TestDatabase.logins().owner();
        try (var connection = DriverManager.getConnection(owner.url(), owner.user(), owner.password());
                var step = connection.createStatement()) {
            step.execute(statement);
        }
    }

    private MvcTestResult signIn(String password) {
        return browser.post()
                .uri("/sign-in")
                .param("signInName", name)
                .param("password", password)
                .with(csrf())
                .exchange();
    }

    private MvcTestResult read(String language) {
        return browser.get()
                .uri("/audit?person=" + lucia)
                .header("Accept-Language", language)
                .with(user(new SignedInPerson(maren, practice)))
                .exchange();
    }

    private List<String> trail() {
        return CurrentPractice.within(practice, () -> audit.ofPerson(lucia, 50)).reversed().stream()
                .map(AuditRow::action)
                .toList();
    }
}
