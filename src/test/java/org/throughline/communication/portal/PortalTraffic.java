package org.throughline.communication.portal;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.awaitility.Awaitility;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.access.Access;
import org.throughline.communication.Channel;
import org.throughline.communication.Communications;
import org.throughline.communication.IssueId;
import org.throughline.communication.Reply;
import org.throughline.communication.portal.local.SignedLetter;
import org.throughline.kernel.Language;
import org.throughline.kernel.PracticeId;
import org.throughline.platform.database.Columns;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.testing.fault.Crowd;

/**
 * A portal that brings the messages of many accounts, each again and again until it is acknowledged and sometimes twice at the
 * same moment, and somebody of the practice who answers each as soon as it is there.
 */
record PortalTraffic(ApplicationContext application, Desk desk, IntConsumer acknowledged, IntConsumer answered) {

    private static final int PATIENCE = 200;
    private static final Duration PATIENT = Duration.ofMinutes(2);

    /** The practice, its portal's connection and secret, and who answers. */
    record Desk(PracticeId practice, UUID connection, String secret, Access author) {}

    /** When the acknowledgement goes out. */
    enum Habit {
        AFTER_THE_COMMIT,
        BEFORE_ANYTHING
    }

    static String account(int number) {
        return "pt-" + number;
    }

    static String name(int number) {
        return "m-" + number;
    }

    static String answer(int number) {
        return "This is answer " + number + ".";
    }

    void passes(int number, Habit habit) {
        brings(number, habit);
        if (habit == Habit.AFTER_THE_COMMIT) {
            // what waited on this machine is there when the database is, and was taken in
            Awaitility.await().atMost(PATIENT).until(() -> isAnswered(number));
            answered.accept(number);
        }
    }

    private void brings(int number, Habit habit) {
        if (habit == Habit.BEFORE_ANYTHING) {
            acknowledged.accept(number);
            isTaken(number);
            return;
        }
        int tries = number % 5 == 0 ? 2 : 1;
        Crowd.run(tries, tries, again -> untilDone(number, this::isTaken));
        acknowledged.accept(number);
    }

    private interface Step {
        boolean isDone(int number);
    }

    private static void untilDone(int number, Step step) {
        for (int tries = 0; !step.isDone(number); tries++) {
            if (tries == PATIENCE) {
                throw new IllegalStateException("message " + number + " never passed");
            }
        }
    }

    /** Whether the practice says 200; while the database is away each try waits for a connection by itself. */
    private boolean isTaken(int number) {
        try {
            var webhooks = application.getBean(PortalWebhooks.class);
            return webhooks.arrived(desk.connection(), call(number))
                    .getStatusCode()
                    .is2xxSuccessful();
        } catch (DataAccessException | TransactionException notNow) {
            return false;
        }
    }

    private MockHttpServletRequest call(int number) {
        var body = """
                {"resourceType":"Communication","id":"%s","subject":{"identifier":{"value":"%s"}},
                "payload":[{"contentString":"What time is my visit?"}]}
                """.formatted(name(number), account(number)).getBytes(StandardCharsets.UTF_8);
        var now = application.getBean(Clock.class).instant();
        var signed = SignedLetter.of(name(number), body, desk.secret(), now);
        var request = new MockHttpServletRequest("POST", "/channels/portal/" + desk.connection());
        request.addHeader(PortalSignature.ID, signed.id());
        request.addHeader(PortalSignature.TIMESTAMP, signed.timestamp());
        request.addHeader(PortalSignature.SIGNATURE, signed.signature());
        request.setContent(body);
        return request;
    }

    /** Whether the answer is written; whoever looks again after a break sees whether it was. */
    private boolean isAnswered(int number) {
        try {
            var transaction = new TransactionTemplate(application.getBean(PlatformTransactionManager.class));
            CurrentPractice.run(desk.practice(), () -> transaction.executeWithoutResult(status -> answers(number)));
            return true;
        } catch (DataAccessException | TransactionException notNow) {
            return false;
        }
    }

    private void answers(int number) {
        var database = application.getBean(JdbcClient.class);
        var issue = database.sql("""
                        select issue_id from communication.communication
                        where direction = 'in' and sender_account = :account order by at, id limit 1
                        """)
                .param("account", account(number))
                .query((row, place) -> new IssueId(Columns.id(row, "issue_id")))
                .single();
        var written = database.sql("""
                        select count(*)::int as answers from communication.communication
                        where direction = 'out' and issue_id = :issue
                        """)
                .param("issue", issue.value())
                .query((row, place) -> row.getInt("answers"))
                .single();
        if (written == 0) {
            var text = new Reply.Text.FinalAnswer(answer(number));
            var reply = new Reply(issue, Channel.PORTAL_MESSAGE, Language.ENGLISH, text);
            application
                    .getBean(Communications.class)
                    .reply(
                            desk.author(),
                            reply,
                            application.getBean(Clock.class).instant());
        }
    }
}
