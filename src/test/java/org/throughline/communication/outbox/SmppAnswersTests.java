package org.throughline.communication.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.communication.line.Texters;
import org.throughline.communication.mail.mailbox.Backoff;
import org.throughline.communication.text.TextNews;
import org.throughline.communication.text.local.LocalDelivery;
import org.throughline.communication.text.local.LocalMessage;
import org.throughline.communication.text.local.LocalMessages;
import org.throughline.communication.text.local.LocalSmppServer;
import org.throughline.communication.text.local.LocalTextProvider.Trouble;
import org.throughline.communication.text.smpp.SmppSettings;
import org.throughline.communication.text.smpp.SmppTextGateway;
import org.throughline.testing.MutableClock;
import org.throughline.testing.fault.FaultHouse;
import org.throughline.testing.fault.SwitchableTexts;

/** R5 over SMPP: there is no list to ask, so a lost answer is a receipt's to tell or a person's to decide, and never sent again. */
class SmppAnswersTests {

    private static final AtomicInteger CLINICS = new AtomicInteger(4_000_000);
    private static final Duration SOON = Duration.ofSeconds(30);

    private final FaultHouse house = FaultHouse.shared();
    private final LocalMessages messages = new LocalMessages(house.clock());
    private LocalSmppServer server = new LocalSmppServer(0, "clinic", "secret", messages);
    private SmppTextGateway gateway;
    private Texters texters;

    @BeforeEach
    void open() {
        house.clock().set(MutableClock.TUESDAY_TEN);
        texters = new Texters(house, "+1773%07d".formatted(CLINICS.incrementAndGet()));
        texters.writes(1, "What time is my visit?");
        server.start();
        var quick = new SmppSettings.Patience(
                Duration.ofSeconds(2),
                Duration.ofSeconds(1),
                Duration.ofSeconds(30),
                new Backoff(Duration.ofMillis(50), Duration.ofMillis(200)));
        var login = new SmppSettings.Login("clinic", "secret");
        gateway = new SmppTextGateway(
                new SmppSettings("127.0.0.1", server.port(), login, SmppSettings.Security.NONE, quick),
                house.the(TextNews.class));
        gateway.start();
        awaitBound();
    }

    @AfterEach
    void close() {
        gateway.stop();
        server.stop();
    }

    @Test
    void keepsTheFirstEndInWhateverOrderReceiptsCome() {
        answerBecomes("sent");

        receipt(sent(), "delivered");
        receipt(sent(), "delivered");
        receipt(sent(), "undelivered");

        assertThat(states()).containsExactly("delivered");
    }

    @Test
    void makesWorkOfATextThatDidNotArrive() {
        answerBecomes("sent");

        receipt(sent(), "undelivered");

        assertThat(states()).containsExactly("failed text-21");
        Awaitility.await()
                .atMost(SOON)
                .until(() -> answers("select line as answer from work.ownership_event where kind = 'not-delivered'")
                        .contains("refused"));
    }

    @Test
    void learnsFromAReceiptWhatALostAnswerDidNotTell() {
        loseTheAnswer();
        receipt(sent(), "delivered");
        later();

        assertThat(states()).containsExactly("delivered");
        assertThat(messages.fromPractice()).hasSize(1);
        assertThat(answers("select provider_id as answer from communication.delivery"))
                .containsExactly(sent().id());
    }

    @Test
    void leavesALostAnswerWithoutAReceiptToAPerson() {
        loseTheAnswer();
        later();

        assertThat(states()).containsExactly("uncertain broke-off");
        assertThat(messages.fromPractice()).hasSize(1);

        receipt(sent(), "delivered");
        assertThat(states()).as("a late receipt still tells").containsExactly("delivered");
    }

    @Test
    void doesNotBelieveAReceiptWithAnothersMark() {
        loseTheAnswer();

        var strange = new LocalMessage(
                "SM-strange",
                true,
                sent().from(),
                sent().to(),
                "",
                "delivered",
                sent().at(),
                String.valueOf(Short.parseShort(sent().callback()) ^ 1));
        bring(strange);
        var elsewhere = new LocalMessage(
                "SM-elsewhere",
                true,
                sent().from(),
                Texters.number(2).value(),
                "",
                "delivered",
                sent().at(),
                sent().callback());
        bring(elsewhere);

        assertThat(states()).containsExactly("sending");
    }

    @Test
    void keepsAReceiptThatComesBeforeTheAnswer() {
        answerBecomes("sent");
        var unmarked =
                new LocalMessage(sent().id(), true, sent().from(), sent().to(), "", "delivered", sent().at(), "");
        forgetTheAnswer();
        bring(unmarked);
        lookAtEarlyReceipts();
        assertThat(states()).containsExactly("sent");
        assertThat(answers("select status as answer from communication.text_receipt"))
                .containsExactly("delivered");

        house.clinics()
                .within(
                        texters.practice,
                        () -> house.clinics()
                                .execute("update communication.delivery set provider_id = '" + sent().id() + "'"));
        lookAtEarlyReceipts();

        assertThat(states()).containsExactly("delivered");
        assertThat(answers("select status as answer from communication.text_receipt"))
                .isEmpty();
    }

    @Test
    void forgetsAReceiptThatNobodyCanPlace() {
        answerBecomes("sent");
        bring(new LocalMessage("SM-strange", true, sent().from(), sent().to(), "", "delivered", sent().at(), ""));
        house.clock().advance(Duration.ofDays(4));
        lookAtEarlyReceipts();

        assertThat(answers("select status as answer from communication.text_receipt"))
                .isEmpty();
        assertThat(states()).containsExactly("sent");
    }

    @Test
    void waitsForAServerThatRestarts() {
        var port = server.port();
        server.stop();
        Awaitility.await().atMost(SOON).until(() -> !server.isBound());
        answerBecomes("ready no-answer");

        server = new LocalSmppServer(port, "clinic", "secret", messages);
        server.start();
        awaitBound();
        later();

        assertThat(states()).containsExactly("sent");
        assertThat(messages.fromPractice()).hasSize(1);
    }

    /** Answers, and has a worker take the answer; the one that came with the news of it may still look at it before its time. */
    private void answerBecomes(String state) {
        house.the(SwitchableTexts.class).with(gateway, () -> {
            var message = texters.answered(texters.issue(1), "On Tuesday at 9.", 60);
            house.clock().advance(Duration.ofMinutes(2));
            Awaitility.await().atMost(SOON).until(() -> {
                texters.within(() -> OutboxClock.attempt(house, message));
                return states().equals(List.of(state));
            });
        });
    }

    private void loseTheAnswer() {
        server.nextMeets(Trouble.ANSWER_LOST);
        answerBecomes("sending");
        Awaitility.await().atMost(SOON).until(() -> messages.fromPractice().size() == 1);
        awaitBound();
    }

    /** What the clock does in the next quarter of an hour. */
    private void later() {
        house.the(SwitchableTexts.class).with(gateway, () -> {
            for (int look = 0; look < 4; look++) {
                house.clock().advance(Duration.ofMinutes(4));
                texters.within(() -> OutboxClock.sweep(house));
            }
        });
    }

    private LocalMessage sent() {
        return messages.fromPractice().getFirst();
    }

    private void receipt(LocalMessage message, String status) {
        var became = messages.becomes(message.id(), status).orElseThrow();
        bring(became);
    }

    private void bring(LocalMessage message) {
        Awaitility.await().atMost(SOON).until(() -> server.deliveries().bring(LocalDelivery.receipt(message)) == 0);
    }

    private void forgetTheAnswer() {
        house.clinics()
                .within(
                        texters.practice,
                        () -> house.clinics().execute("update communication.delivery set provider_id = null"));
    }

    private void lookAtEarlyReceipts() {
        texters.within(
                () -> house.the(TextReceipts.class).takeEarly(house.clock().instant()));
    }

    private void awaitBound() {
        Awaitility.await().atMost(SOON).until(() -> server.isBound() && gateway.isBound());
    }

    private List<String> states() {
        return texters.states();
    }

    private List<String> answers(String question) {
        return house.clinics().answers(texters.practice, question);
    }
}
