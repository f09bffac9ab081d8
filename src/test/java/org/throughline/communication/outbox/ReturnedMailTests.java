package org.throughline.communication.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.throughline.access.Access;
import org.throughline.access.SignedInPerson;
import org.throughline.communication.Channel;
import org.throughline.communication.Communications;
import org.throughline.communication.IncomingContact;
import org.throughline.communication.IssueId;
import org.throughline.communication.Reply;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.Language;
import org.throughline.kernel.PracticeId;
import org.throughline.platform.database.Columns;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.testing.HouseTest;
import org.throughline.testing.MutableClock;
import org.throughline.testing.SmallClinic;

/** INV-05: a message that came back is not called sent any more, and its conversation says why. */
@HouseTest
class ReturnedMailTests {

    private static final LaneCode SCHEDULING = new LaneCode("scheduling");
    private static final String STATE =
            "select state || ' ' || coalesce(reason, '') as answer from communication.delivery";

    private final SmallClinic clinics;
    private final Communications communications;
    private final MockMvcTester browser;
    private final JdbcClient database;
    private final MutableClock clock;

    private PracticeId practice;
    private Access lucia;

    ReturnedMailTests(
            SmallClinic clinics,
            Communications communications,
            MockMvcTester browser,
            JdbcClient database,
            MutableClock clock) {
        this.clinics = clinics;
        this.communications = communications;
        this.browser = browser;
        this.database = database;
        this.clock = clock;
    }

    @BeforeEach
    void sendAReply() {
        clock.set(MutableClock.TUESDAY_TEN);
        practice = clinics.open();
        lucia = clinics.access(practice, clinics.assistant(practice, "Lucía", SCHEDULING));
        receive(practice, Channel.FORM, "form", """
                {"name": "Ana Morales", "email": "ana@mail.example", "language": "en", "lane": "scheduling", "text": "Hello"}
                """);
        clinics.within(practice, () -> {
            var issue = database.sql("select id from communication.issue")
                    .query((row, number) -> new IssueId(Columns.id(row, "id")))
                    .single();
            var answer = new Reply.Text.FinalAnswer("It is on Tuesday at 9.");
            communications.reply(lucia, new Reply(issue, Channel.EMAIL, Language.ENGLISH, answer), clock.instant());
            database.sql("update communication.communication set message_id = :id where direction = 'out'")
                    .param("id", "<ours." + practice + "@riverside.example>")
                    .update();
            database.sql("update communication.delivery set state = 'sent'").update();
        });
    }

    @Test
    void isFailedWithItsReasonAndSaysSoInTheThread() {
        comesBack(practice, "failed", "5.1.1");

        assertThat(asked(STATE)).containsExactly("failed bounced-5.1.1");
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(asked("""
                        select line as answer from work.ownership_event where kind = 'not-delivered'
                        """)).containsExactly("refused"));
        assertThat(asked("select business_status as answer from work.work_item where closed_at is null"))
                .hasSize(1);
        var item = asked("select id::text as answer from work.work_item").getFirst();
        assertThat(browser.get()
                        .uri("/work-items/" + item + "/thread")
                        .with(user(new SignedInPerson(lucia.person(), practice))))
                .hasStatusOk()
                .bodyText()
                .contains("not delivered", "There is no mailbox with this address.");
    }

    @Test
    void staysSentWhenTheReportSpeaksOfADelay() {
        comesBack(practice, "delayed", "4.4.7");

        assertThat(asked(STATE)).containsExactly("sent ");
    }

    @Test
    void isNotTouchedByAReportThatReachesAnotherPractice() {
        var elsewhere = clinics.open();
        clinics.lanes(elsewhere, new LaneCode("front_desk_backup"));

        comesBack(elsewhere, "failed", "5.1.1");

        assertThat(asked(STATE)).containsExactly("sent ");
    }

    @Test
    void keepsItsFirstReasonWhenTheReportComesAgain() {
        comesBack(practice, "failed", "5.2.2");
        comesBack(practice, "failed", "5.1.1");

        assertThat(asked(STATE)).containsExactly("failed bounced-5.2.2");
    }

    private void comesBack(PracticeId where, String action, String status) {
        var report = """
                Return-Path: <>
                From: Mail Delivery System <MAILER-DAEMON@mx.mail.example>
                To: bounce@throughline.example
                Subject: Undelivered Mail Returned to Sender
                Message-ID: <dsn.%2$s@mx.mail.example>
                Auto-Submitted: auto-replied
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="dsn"

                --dsn
                Content-Type: text/plain

                About your message.

                --dsn
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.mail.example

                Final-Recipient: rfc822; ana@mail.example
                Action: %1$s
                Status: %2$s

                --dsn
                Content-Type: text/rfc822-headers

                Message-ID: <ours.%3$s@riverside.example>

                --dsn--
                """.formatted(action, status, practice).replace("\n", "\r\n");
        receive(where, Channel.EMAIL, "report", report);
    }

    private void receive(PracticeId where, Channel channel, String id, String raw) {
        var type = channel == Channel.FORM ? "application/json" : "message/rfc822";
        var bytes = raw.getBytes(StandardCharsets.UTF_8);
        var contact = new IncomingContact(channel, "test", id, bytes, type, clock.instant());
        CurrentPractice.within(where, () -> communications.receive(contact));
    }

    private List<String> asked(String question) {
        return clinics.answers(practice, question);
    }
}
