package org.throughline.communication.outbox;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.IntPredicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.communication.Channel;
import org.throughline.communication.CommunicationId;
import org.throughline.communication.Communications;
import org.throughline.communication.IncomingContact;
import org.throughline.communication.IssueId;
import org.throughline.communication.Received;
import org.throughline.kernel.PracticeId;
import org.throughline.platform.database.Columns;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.testing.fault.FaultHouse;

/** What patients and mail servers write to the practice of a scenario. */
record Correspondence(FaultHouse house, PracticeId practice, SplittableRandom random) {

    /** A patient's question opens a conversation. */
    IssueId opened(int matter) {
        var stored = (Received.Stored) receive(Channel.FORM, form(matter));
        return issueOf(stored.communication());
    }

    /** Long after, some messages that went out come back, each report twice. */
    void bounces(List<CommunicationId> messages, IntPredicate which) {
        for (int number = 0; number < messages.size(); number++) {
            var ours = which.test(number) ? messageId(messages.get(number)) : List.<String>of();
            for (var id : ours) {
                var report = bounce(number, id);
                receive(Channel.EMAIL, report);
                receive(Channel.EMAIL, report);
            }
        }
    }

    private static String form(int matter) {
        return """
            {"name": "Ana Morales", "email": "ana%d@mail.example", "language": "en", "lane": "scheduling", "text": "Hello"}
            """.formatted(matter);
    }

    private static String bounce(int number, String messageId) {
        return """
            Return-Path: <>
            From: Mail Delivery System <MAILER-DAEMON@mx.mail.example>
            To: bounce@throughline.example
            Subject: Undelivered Mail Returned to Sender
            Message-ID: <dsn.%d@mx.mail.example>
            Auto-Submitted: auto-replied
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status; boundary="dsn"

            --dsn
            Content-Type: text/plain

            Your message could not be delivered.

            --dsn
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.mail.example

            Final-Recipient: rfc822; ana@mail.example
            Action: failed
            Status: 5.1.1

            --dsn
            Content-Type: text/rfc822-headers

            Message-ID: %s

            --dsn--
            """.formatted(number, messageId).replace("\n", "\r\n");
    }

    private Received receive(Channel channel, String raw) {
        var id = channel == Channel.FORM ? new UUID(random.nextLong(), random.nextLong()).toString() : "report";
        var contact = new IncomingContact(
                channel,
                "scenario",
                id,
                raw.getBytes(StandardCharsets.UTF_8),
                channel == Channel.FORM ? "application/json" : "message/rfc822",
                house.clock().instant());
        return CurrentPractice.within(
                practice, () -> house.the(Communications.class).receive(contact));
    }

    private List<String> messageId(CommunicationId message) {
        return asked("select message_id from communication.communication where id = :id", message, "message_id");
    }

    private IssueId issueOf(CommunicationId message) {
        var found = asked("select issue_id from communication.communication where id = :id", message, "issue_id");
        return new IssueId(UUID.fromString(found.getFirst()));
    }

    private List<String> asked(String question, CommunicationId message, String column) {
        var answers = new java.util.ArrayList<String>();
        house.clinics()
                .within(
                        practice,
                        () -> house.the(JdbcClient.class)
                                .sql(question)
                                .param("id", message.value())
                                .query((row, number) -> Columns.optionalText(row, column))
                                .list()
                                .forEach(found -> found.ifPresent(answers::add)));
        return answers;
    }
}
