package org.throughline.communication.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.throughline.communication.PracticeAddresses;
import org.throughline.communication.TextContact;
import org.throughline.communication.text.TextProvider;
import org.throughline.communication.waiting.WaitingCalls;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.PracticeId;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.testing.HouseTest;
import org.throughline.testing.MutableClock;
import org.throughline.testing.SmallClinic;
import org.throughline.testing.TestDatabase;

/** R2, INV-41: texts that come while the database is away are acknowledged, and taken in afterwards in their order. */
@HouseTest
class TextsWaitForTheDatabaseTests {

    private static final AtomicInteger NUMBERS = new AtomicInteger(1000);

    private final SmallClinic clinics;
    private final PracticeAddresses addresses;
    private final TextProvider known;
    private final TextIntake intake;
    private final WaitingCalls waiting;
    private final MockMvcTester browser;
    private final MutableClock clock;

    private PracticeId practice;
    private String clinic;
    private String ana;

    TextsWaitForTheDatabaseTests(
            SmallClinic clinics,
            PracticeAddresses addresses,
            TextProvider known,
            TextIntake intake,
            WaitingCalls waiting,
            MockMvcTester browser,
            MutableClock clock) {
        this.clinics = clinics;
        this.addresses = addresses;
        this.known = known;
        this.intake = intake;
        this.waiting = waiting;
        this.browser = browser;
        this.clock = clock;
    }

    @BeforeEach
    void openTheClinic() {
        clock.set(MutableClock.TUESDAY_TEN);
        practice = clinics.open();
        clinics.lanes(practice, new LaneCode("callbacks"), new LaneCode("front_desk_backup"));
        clinic = "+1312558" + NUMBERS.incrementAndGet();
        ana = "+1312559" + NUMBERS.incrementAndGet();
        addresses.open(new ContactPoint(ContactPoint.Kind.PHONE, clinic), practice);
    }

    @Test
    void keepsTheOrderOfWordsThatEndTextsAndBeginThemAgain() throws SQLException {
        var two = clock.instant();
        away(() -> {
            assertThat(tell("m-1", "What time is my visit?")).isEqualTo(204);
            clock.advance(Duration.ofMinutes(1));
            assertThat(tell("m-2", "STOP")).isEqualTo(204);
            assertThat(tell("m-3", "START")).isEqualTo(204);
            assertThat(tell("m-4", "STOP")).isEqualTo(204);
            assertThat(tell("m-2", "STOP")).isEqualTo(204);
            assertThat(waiting.state().waiting()).isEqualTo(5);
            assertThat(waiting.state().since()).contains(two);
        });
        clock.advance(Duration.ofHours(1));

        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> waiting.state().waiting() == 0);

        assertThat(answers("select provider_id as answer from communication.raw_message order by received_at, id"))
                .containsExactly("m-1", "m-2", "m-3", "m-4");
        assertThat(answers("select min(received_at)::text as answer from communication.raw_message"))
                .containsExactly("2026-11-17 16:00:00+00");
        assertThat(stopped()).containsExactly("t");
    }

    @Test
    void believesNobodyElseMeanwhile() throws SQLException {
        away(() -> {
            var forged = Mutation.of(5, known, fields("m-1", "What time is my visit?"));
            assertThat(forged.send(browser)).isEqualTo(403);
        });

        assertThat(waiting.state().waiting()).isZero();
    }

    /** Another node, or the sweep, was faster with the later word. */
    @Test
    void letsNoEarlierWordUndoALaterStop() {
        CurrentPractice.run(practice, () -> {
            intake.receive(text("m-1", "STOP"), clock.instant().plus(Duration.ofMinutes(3)));
            intake.receive(text("m-2", "START"), clock.instant());
        });
        assertThat(stopped()).containsExactly("t");

        CurrentPractice.run(
                practice,
                () -> intake.receive(text("m-3", "START"), clock.instant().plus(Duration.ofMinutes(4))));
        assertThat(stopped()).containsExactly("f");
    }

    private List<String> stopped() {
        return answers("select (stopped_at is not null)::text as answer from communication.line where address = '" + ana
                        + "'")
                .stream()
                .map(said -> said.substring(0, 1))
                .toList();
    }

    private static void away(Runnable meanwhile) throws SQLException {
        var owner = TestDatabase.logins().owner();
        try (var connection = DriverManager.getConnection(owner.url(), owner.user(), owner.password());
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table communication.channel_address in access exclusive mode");
            meanwhile.run();
            connection.rollback();
        }
    }

    private TextContact text(String id, String words) {
        return new TextContact(id, ana, clinic, words, 0, Map.of());
    }

    private int tell(String id, String words) {
        return Mutation.honest(known, fields(id, words)).send(browser);
    }

    private Map<String, String> fields(String id, String words) {
        return Map.of(
                "MessageSid", id,
                "AccountSid", known.account(),
                "From", ana,
                "To", clinic,
                "Body", words,
                "NumMedia", "0");
    }

    private List<String> answers(String question) {
        return clinics.answers(practice, question);
    }
}
