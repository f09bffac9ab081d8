package org.throughline.work.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.communication.Channel;
import org.throughline.communication.CommunicationId;
import org.throughline.communication.Communications;
import org.throughline.communication.DeliveryFailed;
import org.throughline.communication.DeliveryFailed.Trouble;
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

/** INV-05: a message of ours that failed is a person's work within fifteen minutes, once, even when its news is lost. */
@HouseTest
class FailedDeliveriesTests {

    private static final LaneCode SCHEDULING = new LaneCode("scheduling");

    private final SmallClinic clinics;
    private final Communications communications;
    private final FailedDeliveries deliveries;
    private final UndeliveredSweep sweep;
    private final JdbcClient database;
    private final MutableClock clock;

    private PracticeId practice;

    FailedDeliveriesTests(
            SmallClinic clinics,
            Communications communications,
            FailedDeliveries deliveries,
            UndeliveredSweep sweep,
            JdbcClient database,
            MutableClock clock) {
        this.clinics = clinics;
        this.communications = communications;
        this.deliveries = deliveries;
        this.sweep = sweep;
        this.database = database;
        this.clock = clock;
    }

    @BeforeEach
    void answerAPatient() {
        clock.set(MutableClock.TUESDAY_TEN);
        practice = clinics.open();
        var lucia = clinics.access(practice, clinics.assistant(practice, "Lucía", SCHEDULING));
        var raw = """
                {"name": "Ana Morales", "email": "ana@mail.example", "language": "en", "lane": "scheduling", "text": "Hello"}
                """.getBytes(StandardCharsets.UTF_8);
        var contact = new IncomingContact(Channel.FORM, "form", "one", raw, "application/json", clock.instant());
        CurrentPractice.within(practice, () -> communications.receive(contact));
        var answer = new Reply.Text.FinalAnswer("It is on Tuesday at 9.");
        clinics.within(practice, () -> {
            var issue = issue();
            communications.reply(lucia, new Reply(issue, Channel.EMAIL, Language.ENGLISH, answer), clock.instant());
        });
    }

    @Test
    void becomesWorkWithinFifteenMinutesWhenTheNewsWasLost() {
        failsAndNobodyIsTold("smtp-550");

        clock.advance(Duration.ofMinutes(14));
        sweep();

        assertThat(told()).containsExactly("not-delivered: refused");
    }

    @Test
    void leavesTheNewsItsTime() {
        failsAndNobodyIsTold("smtp-550");

        clock.advance(Duration.ofMinutes(4));
        sweep();

        assertThat(told()).isEmpty();
    }

    @Test
    void comesBackOnceHoweverOftenTheNewsComes() {
        failsAndNobodyIsTold("no-answer");
        var news = news();

        assertThat(within(() -> deliveries.makeWork(news))).isTrue();
        assertThat(within(() -> deliveries.makeWork(news))).isFalse();
        clock.advance(Duration.ofMinutes(20));
        sweep();

        assertThat(told()).containsExactly("not-delivered: given-up");
    }

    @Test
    void opensAnItemAnewWhenTheMatterWasClosed() {
        clinics.within(practice, () -> database.sql("""
                        update work.work_item set status = 'completed', business_status = 'done', close_code = 'answered',
                            closed_at = received_at
                        """).update());
        failsAndNobodyIsTold("smtp-550");

        clock.advance(Duration.ofMinutes(6));
        sweep();

        clinics.within(
                practice,
                () -> assertThat(database.sql("select source from work.work_item where closed_at is null")
                                .query((row, number) -> row.getString("source"))
                                .list())
                        .containsExactly("delivery"));
    }

    private void failsAndNobodyIsTold(String reason) {
        clinics.within(
                practice,
                () -> database.sql("""
                        update communication.delivery set state = 'failed', reason = :reason, changed_at = :at
                        """)
                        .param("reason", reason)
                        .param("at", Columns.at(clock.instant()))
                        .update());
    }

    private DeliveryFailed news() {
        var news = new ArrayList<DeliveryFailed>();
        clinics.within(practice, () -> {
            var reply = database.sql("select communication_id from communication.delivery")
                    .query((row, number) -> new CommunicationId(Columns.id(row, "communication_id")))
                    .single();
            news.add(new DeliveryFailed(practice, reply, issue(), Trouble.GIVEN_UP, clock.instant()));
        });
        return news.getFirst();
    }

    private IssueId issue() {
        return database.sql("select id from communication.issue")
                .query((row, number) -> new IssueId(Columns.id(row, "id")))
                .single();
    }

    private void sweep() {
        within(() -> sweep.sweep(practice));
    }

    private List<String> told() {
        var steps = new ArrayList<String>();
        clinics.within(
                practice,
                () -> steps.addAll(database.sql("""
                        select kind || ': ' || line as step from work.ownership_event where kind = 'not-delivered'
                        """)
                        .query((row, number) -> row.getString("step"))
                        .list()));
        return steps;
    }

    private <R> R within(ScopedValue.CallableOp<R, RuntimeException> step) {
        return CurrentPractice.within(practice, step);
    }
}
