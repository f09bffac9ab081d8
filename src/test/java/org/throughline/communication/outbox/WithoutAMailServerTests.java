package org.throughline.communication.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.throughline.access.Access;
import org.throughline.access.SignedInPerson;
import org.throughline.communication.Channel;
import org.throughline.communication.Communications;
import org.throughline.communication.IncomingContact;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.PracticeId;
import org.throughline.platform.database.Columns;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.testing.HouseTest;
import org.throughline.testing.MutableClock;
import org.throughline.testing.SmallClinic;
import org.throughline.work.item.WorkItem;
import org.throughline.work.queue.WorkQueue;

/** Without a mail server nobody is left to believe that a reply went out. Its sweeps stand still: other tests have a server. */
@HouseTest
@TestPropertySource(properties = {"throughline.mail.smtp.host=false", "db-scheduler.enabled=false"})
class WithoutAMailServerTests {

    private static final LaneCode SCHEDULING = new LaneCode("scheduling");

    private final SmallClinic clinics;
    private final Communications communications;
    private final WorkQueue queue;
    private final OutboxWorker worker;
    private final MockMvcTester browser;
    private final JdbcClient database;
    private final MutableClock clock;

    private PracticeId practice;
    private Access lucia;
    private WorkItem item;

    WithoutAMailServerTests(
            SmallClinic clinics,
            Communications communications,
            WorkQueue queue,
            OutboxWorker worker,
            MockMvcTester browser,
            JdbcClient database,
            MutableClock clock) {
        this.clinics = clinics;
        this.communications = communications;
        this.queue = queue;
        this.worker = worker;
        this.browser = browser;
        this.database = database;
        this.clock = clock;
    }

    @BeforeEach
    void takeAnItem() {
        clock.set(MutableClock.TUESDAY_TEN);
        practice = clinics.open();
        lucia = clinics.access(practice, clinics.assistant(practice, "Lucía", SCHEDULING));
        var raw = """
                {"name": "Ana Morales", "email": "ana@mail.example", "language": "en", "lane": "scheduling", "text": "Hello"}
                """.getBytes(StandardCharsets.UTF_8);
        var contact = new IncomingContact(Channel.FORM, "form", "one", raw, "application/json", clock.instant());
        CurrentPractice.within(practice, () -> communications.receive(contact));
        item = CurrentPractice.within(practice, () -> queue.takeNext(lucia))
                .orElseThrow()
                .item();
    }

    @Test
    void saysSoBeforeAnybodyWrites() {
        assertThat(browser.get().uri("/work-items/" + item.id() + "/reply").with(user(signedIn())))
                .hasStatusOk()
                .bodyText()
                .contains("No mail can leave", "THROUGHLINE_MAIL_SMTP_HOST", "Call the patient");
    }

    @Test
    void refusesToSendAndTheItemStaysUnanswered() {
        var draft = browser.post()
                .uri("/work-items/" + item.id() + "/drafts/REPLY")
                .param("received", "It is on Tuesday at 9.")
                .param("revision", "1")
                .with(csrf())
                .with(user(signedIn()))
                .exchange();
        var answer = browser.post()
                .uri("/work-items/" + item.id() + "/replies")
                .param("version", String.valueOf(item.standing().version()))
                .param("kind", "FINAL_ANSWER")
                .param("language", "en")
                .param("received", "It is on Tuesday at 9.")
                .with(csrf())
                .with(user(signedIn()))
                .exchange();

        assertThat(draft).hasStatus(204);
        assertThat(answer).hasStatus(422).bodyText().contains("Your words are kept as a draft");
        assertThat(asked("select first_response_at is null as answer from work.work_item"))
                .containsExactly("t");
        assertThat(asked("select fields ->> 'received' as answer from work.draft"))
                .containsExactly("It is on Tuesday at 9.");
        assertThat(asked("select id::text as answer from communication.communication where direction = 'out'"))
                .isEmpty();
    }

    @Test
    void makesWorkOfWhatWaitsForAServerThatWasTakenAway() {
        waitingReply();

        clock.advance(Duration.ofMinutes(9));
        sweep();
        assertThat(asked("select state as answer from communication.delivery")).containsExactly("ready");

        clock.advance(Duration.ofMinutes(2));
        sweep();
        assertThat(asked("select state || ' ' || reason as answer from communication.delivery"))
                .containsExactly("failed no-mail-server");
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(asked("""
                        select line as answer from work.ownership_event where kind = 'not-delivered'
                        """)).containsExactly("given-up"));
        assertThat(browser.get()
                        .uri("/work-items/" + item.id() + "/thread")
                        .header("Accept-Language", "es")
                        .with(user(signedIn())))
                .bodyText()
                .contains("no se entregó", "No había servidor de correo configurado");
    }

    private void waitingReply() {
        clinics.within(practice, () -> {
            var reply = database.sql("""
                            insert into communication.communication (issue_id, direction, channel, kind, status, at, language,
                                subject, body, recipient, author_person_id, purpose)
                            select id, 'out', 'email', 'reply', 'in-progress', :at, 'en', 'Re: Hello', 'It is on Tuesday.',
                                'ana@mail.example', :author, 'final-answer'
                            from communication.issue returning id
                            """)
                    .param("at", Columns.at(clock.instant()))
                    .param("author", lucia.person().value())
                    .query((row, number) -> Columns.id(row, "id"))
                    .single();
            database.sql("""
                            insert into communication.delivery (communication_id, state, next_try_at, changed_at)
                            values (:id, 'ready', :at, :at)
                            """)
                    .param("id", reply)
                    .param("at", Columns.at(clock.instant()))
                    .update();
        });
    }

    private void sweep() {
        CurrentPractice.run(practice, worker::sweep);
    }

    private SignedInPerson signedIn() {
        return new SignedInPerson(lucia.person(), practice);
    }

    private List<String> asked(String question) {
        return clinics.answers(practice, question);
    }
}
