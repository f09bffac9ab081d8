package org.throughline.communication.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.jsmpp.SMPPConstant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.communication.mail.mailbox.Backoff;
import org.throughline.communication.text.TextNews;
import org.throughline.communication.text.TextPart;
import org.throughline.communication.text.TextReceipt;
import org.throughline.communication.text.local.LocalDelivery;
import org.throughline.communication.text.local.LocalMessages;
import org.throughline.communication.text.local.LocalSmppServer;
import org.throughline.communication.text.smpp.SmppSettings;
import org.throughline.communication.text.smpp.SmppTextGateway;
import org.throughline.testing.MutableClock;
import org.throughline.testing.fault.Crowd;
import org.throughline.testing.fault.FaultHouse;

/** What patients write comes in over SMPP, once and whole, whatever breaks on the way (R1, R2). */
class SmppTextsTests {

    private static final AtomicInteger CLINICS = new AtomicInteger(3_000_000);
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int MANY = 60;
    private static final int PARTS = 5;
    private static final String LONG = "My mother has a fever since Monday and I do not know what to do. ".repeat(6);

    private final FaultHouse house = FaultHouse.shared();
    private final String clinic = "+1773%07d".formatted(CLINICS.incrementAndGet());
    private final String ana = Texters.number(1).value();
    private final LocalMessages messages = new LocalMessages(house.clock());
    private final LocalSmppServer server = new LocalSmppServer(0, "clinic", "secret", messages);
    private Texters texters;
    private SmppTextGateway gateway;

    @BeforeEach
    void open() {
        house.clock().set(MutableClock.TUESDAY_TEN);
        texters = new Texters(house, clinic);
        server.start();
        gateway = connected(house.the(TextNews.class));
    }

    @AfterEach
    void close() {
        gateway.stop();
        server.stop();
    }

    @Test
    void makesWorkOfATextOnceHoweverOftenItIsBrought() {
        var text = written("¿A qué hora es mi cita?");

        assertThat(bring(text)).isZero();
        reconnect();
        assertThat(bring(text)).isZero();

        assertThat(answers("select source || ' ' || language as answer from work.work_item"))
                .containsExactly("sms es");
        assertThat(answers("select body || ' ' || sender_phone as answer from communication.communication"))
                .containsExactly("¿A qué hora es mi cita? " + ana);
        assertThat(answers("select came_again_at is not null as answer from communication.text_part"))
                .containsExactly("t");
    }

    @Test
    void takesWhatWasWrittenTwiceTwice() {
        var yes = written("Yes");
        bring(yes);
        bring(yes);
        assertThat(bodies()).containsExactly("Yes", "Yes");

        house.clock().advance(Duration.ofMinutes(1));
        texters.answered(texters.issue(1), "At 9?", 0);
        house.clock().advance(Duration.ofMinutes(1));
        reconnect();
        bring(yes);
        assertThat(bodies()).as("an answer to another question").containsExactly("Yes", "Yes", "Yes");
    }

    @Test
    void putsPartsTogetherInWhateverOrderTheyCome() {
        var parts = new ArrayList<>(LocalDelivery.parts(messages.written(ana, clinic, LONG)));
        assertThat(parts).hasSizeGreaterThan(2);

        bring(parts.getLast());
        bring(parts.getLast());
        reconnect();
        parts.reversed().stream().skip(1).forEach(this::bring);
        reconnect();
        parts.forEach(this::bring);

        assertThat(bodies()).containsExactly(LONG);
        assertThat(answers("select words as answer from communication.text_part where words is not null"))
                .isEmpty();
    }

    @Test
    void putsPartsTogetherThatComeAtTheSameMoment() {
        var connection = UUID.randomUUID();
        var news = house.the(TextNews.class);

        var died = Crowd.run(3 * PARTS, 3, call -> {
            int number = call % PARTS + 1;
            news.arrived(new TextPart(
                    ana,
                    clinic,
                    "part " + number + ", ",
                    0,
                    new TextPart.Place(7, PARTS, number),
                    new TextPart.Brought(connection, call),
                    clinic + " " + number,
                    Map.of()));
        });

        assertThat(died).isZero();
        assertThat(bodies()).containsExactly("part 1, part 2, part 3, part 4, part 5, ");
    }

    @Test
    void keepsATextApartFromALaterOneOfTheSameReference() {
        var first = LocalDelivery.parts(messages.written(ana, clinic, LONG)).getFirst();
        var words = first.bytes().clone();
        words[words.length - 1] = 'Z';
        bring(first);
        bring(new LocalDelivery(first.from(), first.to(), first.kind(), first.coding(), words));

        assertThat(bodies())
                .singleElement()
                .satisfies(body ->
                        assertThat(body).startsWith("My mother has a fever").doesNotContain("Z"));
        assertThat(answers("select words as answer from communication.text_part where text_id is null"))
                .singleElement()
                .satisfies(waiting -> assertThat(waiting).endsWith("Z"));
    }

    @Test
    void doesNotWaitForAPartThatNeverComes() {
        var parts = LocalDelivery.parts(messages.written(ana, clinic, LONG));
        bring(parts.getFirst());
        assertThat(takeIncomplete()).isZero();
        house.clock().advance(Duration.ofMinutes(3));

        assertThat(takeIncomplete()).isEqualTo(1);
        assertThat(takeIncomplete()).isZero();

        assertThat(bodies())
                .singleElement()
                .satisfies(body ->
                        assertThat(body).startsWith("My mother has a fever").endsWith(" […] "));
        assertThat(answers("select needs_eyes as answer from work.work_item")).containsExactly("text-parts-missing");
    }

    @Test
    void takesALateRestInAsWell() {
        var parts = LocalDelivery.parts(messages.written(ana, clinic, LONG));
        bring(parts.getFirst());
        house.clock().advance(Duration.ofMinutes(3));
        takeIncomplete();
        parts.stream().skip(1).forEach(this::bring);
        house.clock().advance(Duration.ofMinutes(3));
        takeIncomplete();

        assertThat(bodies()).hasSize(2);
        assertThat(String.join("", bodies()).replace(" […] ", "")).isEqualTo(LONG);
    }

    @Test
    void keepsATextToANumberOfNoPractice() {
        var nobodys = "+13125558888";

        assertThat(bring(LocalDelivery.parts(messages.written(ana, nobodys, "Is anybody there?"))
                        .getFirst()))
                .isZero();

        assertThat(answers("select mailbox as answer from communication.stray_mail where channel = 'sms'"))
                .contains(nobodys);
        assertThat(bodies()).isEmpty();
    }

    @Test
    void leavesWithTheServerWhatTheDatabaseCannotTake() {
        var text = written("What time is my visit?");
        house.sql()
                .planted(
                        Map.of("insert into communication.raw_message", "insert into communication.nowhere"),
                        () -> assertThat(bring(text)).isEqualTo(SMPPConstant.STAT_ESME_RX_T_APPN));
        assertThat(bodies()).isEmpty();

        assertThat(bring(text)).isZero();
        assertThat(bodies()).containsExactly("What time is my visit?");
    }

    @Test
    void losesNothingWhileTheDatabaseIsKilled() {
        bringManyWhileTheDatabaseIsKilled();

        assertThat(bodies()).hasSize(MANY).doesNotHaveDuplicates();
    }

    @Test
    void findsAnAcknowledgementBeforeTheCommit() {
        gateway.stop();
        var lost = new AtomicInteger();
        gateway = connected(new Hasty(house.the(TextNews.class), lost));
        bringManyWhileTheDatabaseIsKilled();

        assertThat(lost).hasPositiveValue();
        assertThat(bodies()).hasSizeLessThan(MANY);
    }

    @Test
    void findsAServerThatIsBelievedToBringEverythingOnce() {
        var text = written("What time is my visit?");
        house.sql().planted(Map.of("where p.digest = ?", "where false and p.digest = ?"), () -> {
            bring(text);
            reconnect();
            bring(text);
        });

        assertThat(bodies()).hasSize(2);
    }

    private void bringManyWhileTheDatabaseIsKilled() {
        for (int number = 0; number < MANY; number++) {
            server.deliveries().arrived(messages.written(ana, clinic, "This is message " + number + "."));
            if (number % (MANY / 3) == MANY / 6) {
                Awaitility.await().atMost(SOON).until(() -> server.deliveries().left() < MANY / 6);
                house.killDatabase();
            }
        }
        Awaitility.await().atMost(SOON).until(() -> server.deliveries().left() == 0);
    }

    /** Says that it has everything, whether it has it or not. */
    private record Hasty(TextNews news, AtomicInteger lost) implements TextNews {

        @Override
        public void arrived(TextPart part) {
            try {
                news.arrived(part);
            } catch (RuntimeException away) {
                lost.incrementAndGet();
            }
        }

        @Override
        public void became(TextReceipt receipt) {
            news.became(receipt);
        }
    }

    private SmppTextGateway connected(TextNews news) {
        var quick = new SmppSettings.Patience(
                Duration.ofSeconds(2),
                Duration.ofSeconds(10),
                Duration.ofSeconds(30),
                new Backoff(Duration.ofMillis(50), Duration.ofMillis(200)));
        var login = new SmppSettings.Login("clinic", "secret");
        var opened = new SmppTextGateway(
                new SmppSettings("127.0.0.1", server.port(), login, SmppSettings.Security.NONE, quick), news);
        opened.start();
        Awaitility.await().atMost(SOON).until(server::isBound);
        return opened;
    }

    /** As after a restart: nothing of a connection is remembered. */
    private void reconnect() {
        gateway.stop();
        Awaitility.await().atMost(SOON).until(() -> !server.isBound());
        gateway = connected(house.the(TextNews.class));
    }

    private LocalDelivery written(String words) {
        return LocalDelivery.parts(messages.written(ana, clinic, words)).getFirst();
    }

    private int bring(LocalDelivery delivery) {
        return server.deliveries().bring(delivery);
    }

    private int takeIncomplete() {
        var taken = new AtomicInteger();
        texters.within(() -> taken.set(
                house.the(TextAssembly.class).takeIncomplete(house.clock().instant())));
        return taken.get();
    }

    private List<String> bodies() {
        return answers("select body as answer from communication.communication where direction = 'in' order by id");
    }

    private List<String> answers(String question) {
        return house.clinics().answers(texters.practice, question);
    }
}
