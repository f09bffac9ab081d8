package org.throughline.communication.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.throughline.communication.Channel;
import org.throughline.communication.Communications;
import org.throughline.communication.Reply;
import org.throughline.communication.portal.local.SignedLetter;
import org.throughline.kernel.HumanName;
import org.throughline.kernel.Language;
import org.throughline.patient.NewPatient;
import org.throughline.patient.PatientId;
import org.throughline.patient.PatientLinks;
import org.throughline.patient.Patients;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.testing.HouseTest;
import org.throughline.testing.MutableClock;
import org.throughline.testing.SmallClinic;
import org.throughline.testing.TestDatabase;
import org.throughline.work.intake.LinkDesk;

/** A patient writes in the practice's own portal, and is known by the account there (R1, R2, threat 13). */
@HouseTest
class PatientPortalTests {

    private final SmallClinic clinics;
    private final Patients patients;
    private final Communications communications;
    private final LinkDesk links;
    private final PortalGaps gaps;
    private final MockMvcTester browser;
    private final MutableClock clock;

    private PortalClinic clinic;

    PatientPortalTests(
            SmallClinic clinics,
            Patients patients,
            Communications communications,
            LinkDesk links,
            PortalGaps gaps,
            MockMvcTester browser,
            MutableClock clock) {
        this.clinics = clinics;
        this.patients = patients;
        this.communications = communications;
        this.links = links;
        this.gaps = gaps;
        this.browser = browser;
        this.clock = clock;
    }

    @BeforeEach
    void connectThePortal() {
        clinic = PortalClinic.open(clinics, browser, clock);
    }

    @AfterEach
    void stopThePortal() {
        clinic.close();
    }

    @Test
    void makesWorkOfAMessageOnceHoweverOftenItIsBrought() {
        var call = clinic.portal()
                .call(clinic.portal().written(PortalClinic.ACCOUNT, PortalClinic.ANA, "¿A qué hora es mi cita?", ""));

        assertThat(clinic.there().says(call)).contains("\"taken\":\"now\"", "\"readable\":true");
        assertThat(clinic.there().says(call)).contains("\"taken\":\"before\"");

        assertThat(clinic.answers("select source || ' ' || lane || ' ' || language as answer from work.work_item"))
                .containsExactly("portal_message front_desk_backup es");
        assertThat(clinic.answers("select body || '|' || sender_name || '|' || sender_account as answer"
                        + " from communication.communication"))
                .containsExactly("¿A qué hora es mi cita?|Ana Morales|pt-77");
    }

    @Test
    void keepsTheBytesAsTheyCame() {
        var letter = clinic.portal().written(PortalClinic.ACCOUNT, PortalClinic.ANA, "What time is my visit?", "");
        clinic.there().tell(clinic.portal().call(letter));

        assertThat(clinic.answers("select channel || ' ' || provider_id as answer from communication.raw_message"))
                .containsExactly("portal_message " + letter.id());
        assertThat(clinic.answers("select size_bytes::text as answer from platform.stored_file"))
                .contains(Integer.toString(clinic.portal().call(letter).body().length));
    }

    @Test
    void goesOnWithTheConversationThatAMessageAnswers() {
        clinic.writes("What time is my visit?");
        reply("It is on Tuesday at 9.");
        var answer = clinic.awaitAnswer("It is on Tuesday at 9.");
        clinic.there().writes(PortalClinic.ACCOUNT, PortalClinic.ANA, "Thank you, can I come at 10?", answer.id());
        clinic.writes("Another matter: I moved.");

        assertThat(clinic.answers("select distinct issue_id::text as answer from communication.communication"))
                .hasSize(2);
        assertThat(clinic.answers("select id::text as answer from work.work_item"))
                .hasSize(2);
    }

    @Test
    void joinsNoConversationOfAnotherAccount() {
        var letter = clinic.writes("What time is my visit?");
        clinic.there().writes("pt-78", "Omar Haddad", "And mine?", letter.id());

        assertThat(clinic.answers("select id::text as answer from communication.issue"))
                .hasSize(2);
    }

    @Test
    void knowsThePatientByTheAccountOnceAPersonSaidSo() {
        var ana = registered("Ana", "Morales");
        registered("Ana", "Morales");
        clinic.writes("What time is my visit?");
        assertThat(
                        clinic.answers(
                                "select patient_id::text as answer from communication.communication where patient_id is not null"))
                .isEmpty();

        CurrentPractice.run(clinic.practice(), () -> links.link(clinic.access(), clinic.item(), ana));
        clinic.writes("And where?");

        assertThat(clinic.answers("select patient_id::text as answer from communication.communication"))
                .containsExactly(ana.value().toString(), ana.value().toString());
        assertThat(clinic.answers(
                        "select action as answer from audit.audit_event where action like 'portal-account.%'"))
                .containsExactly("portal-account.matched");
    }

    @Test
    void forgetsTheAccountWhenAPersonSaysItIsSomebodyElses() {
        var ana = registered("Ana", "Morales");
        registered("Ana", "Morales");
        clinic.writes("What time is my visit?");
        CurrentPractice.run(clinic.practice(), () -> links.link(clinic.access(), clinic.item(), ana));
        CurrentPractice.run(
                clinic.practice(),
                () -> links.unlink(clinic.access(), clinic.issue(), Optional.of(PatientLinks.Undo.OTHER_PERSON)));
        clinic.writes("And where?");

        assertThat(
                        clinic.answers(
                                "select patient_id::text as answer from communication.communication where patient_id is not null"))
                .isEmpty();
        assertThat(
                        clinic.answers(
                                "select action as answer from audit.audit_event where action like 'portal-account.%' order by id"))
                .containsExactly("portal-account.matched", "portal-account.undone");
    }

    @Test
    void believesNobodyButThePortal() {
        var refused = 0;
        for (int number = 0; number < 1_000; number++) {
            var honest = clinic.portal()
                    .call(clinic.portal().written(PortalClinic.ACCOUNT, PortalClinic.ANA, "mutated " + number, ""));
            var mutation = PortalMutation.of(number, clinic.there().calls(), honest, clock.instant());
            assertThat(clinic.there()
                            .tell(mutation.path(), mutation.call())
                            .getResponse()
                            .getStatus())
                    .as(mutation.toString())
                    .isEqualTo(403);
            refused++;
        }

        assertThat(refused).isEqualTo(1_000);
        assertThat(clinic.answers("select id::text as answer from communication.communication"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {-301, 301, 86_400})
    void believesNothingThatWasSignedAtAnotherTime(long seconds) {
        var letter = clinic.portal().written(PortalClinic.ACCOUNT, PortalClinic.ANA, "What time is my visit?", "");
        var secret = clinic.renewedSecret();
        var call =
                PortalMutation.at(Duration.ofSeconds(seconds), clinic.portal().call(letter), secret, clock.instant());

        assertThat(clinic.there().says(call)).contains("\"error\":\"time\"", "five minutes");
        assertThat(clinic.answers("select id::text as answer from communication.communication"))
                .isEmpty();
    }

    @Test
    void saysWhatIsMissing() {
        var call = clinic.portal()
                .call(clinic.portal().written(PortalClinic.ACCOUNT, PortalClinic.ANA, "What time is my visit?", ""));

        assertThat(clinic.there().says(new SignedLetter("", call.timestamp(), call.signature(), call.body())))
                .contains("\"error\":\"headers\"");
        assertThat(clinic.there().tell(new SignedLetter(call.id(), "yesterday", call.signature(), call.body())))
                .isEqualTo(400);
        assertThat(clinic.there()
                        .says(new SignedLetter(call.id(), call.timestamp(), call.signature(), new byte[300_000])))
                .contains("\"error\":\"too-long\"");
    }

    @Test
    void keepsWhatCannotBeReadForAPersonsEyes() {
        var secret = clinic.renewedSecret();
        var call = SignedLetter.of("m-1", "{\"payload\":".getBytes(StandardCharsets.UTF_8), secret, clock.instant());

        assertThat(clinic.there().says(call)).contains("\"taken\":\"now\"", "\"readable\":false");

        assertThat(clinic.answers("select needs_eyes as answer from work.work_item"))
                .containsExactly("unreadable");
    }

    @Test
    void believesTheSecretBeforeForADay() {
        var before = clinic.portal()
                .call(clinic.portal().written(PortalClinic.ACCOUNT, PortalClinic.ANA, "What time is my visit?", ""));
        clinic.renewedSecret();

        assertThat(clinic.there().tell(before)).isEqualTo(200);
        clock.advance(Duration.ofHours(25));
        assertThat(clinic.there()
                        .tell(clinic.portal()
                                .call(clinic.portal()
                                        .written(PortalClinic.ACCOUNT, PortalClinic.ANA, "And where?", ""))))
                .isEqualTo(403);
    }

    @Test
    void findsInThePortalsListWhatNobodyBrought() {
        clinic.portal().written(PortalClinic.ACCOUNT, PortalClinic.ANA, "What time is my visit?", "");
        clinic.writes("And where?");

        assertThat(CurrentPractice.within(clinic.practice(), () -> gaps.sweep(clinic.practice())))
                .isEqualTo(1);
        assertThat(CurrentPractice.within(clinic.practice(), () -> gaps.sweep(clinic.practice())))
                .isZero();

        assertThat(clinic.answers("select body as answer from communication.communication"))
                .containsExactlyInAnyOrder("What time is my visit?", "And where?");
    }

    @Test
    void keepsAMessageWhileTheDatabaseIsAwayAndTakesItInAfterwards() throws SQLException {
        var call =
                clinic.portal().call(clinic.portal().written(PortalClinic.ACCOUNT, PortalClinic.ANA, "And where?", ""));
        var owner = TestDatabase.logins().owner();
        try (var connection = DriverManager.getConnection(owner.url(), owner.user(), owner.password());
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table communication.raw_message in access exclusive mode");

            assertThat(clinic.there().says(call)).contains("\"taken\":\"later\"", "\"readable\":true");
            connection.rollback();
        }

        PortalClinic.await(() -> clinic.answers("select body as answer from communication.communication")
                .equals(List.of("And where?")));
        assertThat(clinic.there().says(call)).contains("\"taken\":\"before\"");
    }

    /** The secret is not looked up then: it is remembered since the last call, or the last sweep. */
    @Test
    void believesThePortalWhileTheDatabaseIsAwayAndNobodyElse() throws SQLException {
        clinic.writes("What time is my visit?");
        var letter = clinic.portal().written(PortalClinic.ACCOUNT, PortalClinic.ANA, "And where?", "");
        var call = clinic.portal().call(letter);
        var forged = new SignedLetter(call.id(), call.timestamp(), "v1,AAAA", call.body());
        var owner = TestDatabase.logins().owner();
        try (var connection = DriverManager.getConnection(owner.url(), owner.user(), owner.password());
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table communication.portal_connection in access exclusive mode");

            assertThat(clinic.there().tell(forged)).isEqualTo(403);
            assertThat(clinic.there().says(call)).contains("\"taken\":\"now\"");
            connection.rollback();
        }
    }

    private PatientId registered(String given, String family) {
        var patient = NewPatient.named(new HumanName(given, family));
        return CurrentPractice.within(
                clinic.practice(), () -> patients.register(clinic.access(), PortalClinic.BACKUP, patient));
    }

    private void reply(String words) {
        var reply =
                new Reply(clinic.issue(), Channel.PORTAL_MESSAGE, Language.ENGLISH, new Reply.Text.FinalAnswer(words));
        clinics.within(clinic.practice(), () -> communications.reply(clinic.access(), reply, clock.instant()));
    }
}
