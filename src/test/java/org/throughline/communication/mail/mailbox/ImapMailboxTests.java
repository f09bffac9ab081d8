package org.throughline.communication.mail.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.communication.mail.MailServer;
import org.throughline.communication.mail.MailServer.Login;
import org.throughline.communication.mail.MailServer.Security;
import org.throughline.communication.mail.local.LocalMailServer;
import org.throughline.communication.mail.sending.OutgoingMail;
import org.throughline.communication.mail.sending.SmtpMailGateway;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.Language;

/** R1 and R2 for mail: nothing is lost and nothing is taken twice, whatever breaks in between. */
class ImapMailboxTests {

    private static final ContactPoint DESK =
            ContactPoint.email("frontdesk@clinic.test").orElseThrow();
    private static final String PASSWORD = "only-here";
    private static final Duration SOON = Duration.ofMillis(40);

    private final CollectingIntake intake = new CollectingIntake();
    private LocalMailServer server = server(0, 0);
    private TcpRelay relay = new TcpRelay(0);
    private ImapMailbox mailbox = mailbox(Optional.empty());

    @BeforeEach
    void open() {
        server.start();
        relay.close();
        relay = new TcpRelay(imapPort());
        mailbox = mailbox(Optional.of("Taken"));
    }

    @AfterEach
    void close() {
        mailbox.stop();
        relay.close();
        server.stop();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Taken"})
    void takesAMailWithinTwoSecondsAndMarksIt(String folder) throws InterruptedException, MessagingException {
        mailbox = mailbox(Optional.of(folder).filter(name -> !name.isEmpty()));
        mailbox.start();
        intake.sweep(result -> result.found() == 0);
        deliver("Hola");
        assertThat(intake.next(2)).isEqualTo("Hola");
        intake.sweep(result -> result.found() == 1 && result.missing() == 0);
        var raw = intake.offered.getFirst();
        assertThat(raw.position().mailbox()).isEqualTo("frontdesk");
        assertThat(raw.headersOnly()).isFalse();
        assertThat(raw.receivedAt()).isPresent();
        var flags = flags(folder.isEmpty() ? "INBOX" : folder);
        assertThat(flags).singleElement().satisfies(one -> {
            assertThat(one.contains(Flags.Flag.SEEN)).isTrue();
            assertThat(folder.isEmpty()).isEqualTo(one.contains(TakenMark.KEYWORD));
        });
    }

    @Test
    void marksAMailOnlyAfterItWasStored() throws InterruptedException, MessagingException {
        intake.fails("Hola", Integer.MAX_VALUE);
        deliver("Hola");
        mailbox.start();
        intake.sweep(result -> result.missing() == 1);
        assertThat(flags("INBOX"))
                .singleElement()
                .satisfies(one -> assertThat(one.contains(Flags.Flag.SEEN)).isFalse());
    }

    @Test
    void offersAgainWhatCouldNotBeStoredWhileOthersGoOn() throws InterruptedException {
        intake.fails("one", 3);
        deliver("one");
        deliver("two");
        mailbox.start();
        assertThat(intake.next(5)).isEqualTo("two");
        assertThat(intake.next(5)).isEqualTo("one");
        intake.sweep(result -> result.missing() == 0);
        assertThat(intake.offered).hasSize(5);
    }

    @Test
    void takesTwoHundredMailsExactlyOnce() throws InterruptedException {
        IntStream.range(0, 100).forEach(number -> deliver("mail " + number));
        mailbox.start();
        IntStream.range(100, 200).forEach(number -> deliver("mail " + number));
        var stored = new HashSet<String>();
        for (int number = 0; number < 200; number++) {
            stored.add(String.valueOf(intake.next(10)));
        }
        assertThat(stored).hasSize(200).doesNotContain("null");
        assertThat(intake.offered).hasSize(200);
        assertThat(intake.stored).isEmpty();
    }

    @Test
    void losesNothingWhileTheServerIsOutOfReach() throws InterruptedException {
        mailbox.start();
        deliver("before");
        assertThat(intake.next(5)).isEqualTo("before");
        relay.cut();
        assertThat(intake.lost.poll(5, TimeUnit.SECONDS)).isNotNull();
        deliver("during one");
        deliver("during two");
        relay.mend();
        assertThat(Stream.of(intake.next(10), intake.next(10))).containsExactly("during one", "during two");
        deliver("after");
        assertThat(intake.next(5)).isEqualTo("after");
    }

    @Test
    void storesOnceWhenTheLineBreaksBetweenStoringAndMarking() throws InterruptedException {
        intake.afterStoring(relay::cut);
        deliver("one");
        mailbox.start();
        assertThat(intake.next(5)).isEqualTo("one");
        assertThat(intake.lost.poll(5, TimeUnit.SECONDS)).isNotNull();
        relay.mend();
        intake.sweep(result -> result.found() == 1 && result.missing() == 0);
        assertThat(intake.offered).hasSize(2);
        assertThat(intake.stored).isEmpty();
    }

    @Test
    void noticesAServerThatFellSilent() throws InterruptedException {
        mailbox.start();
        intake.sweep(result -> result.found() == 0);
        relay.silence();
        deliver("unheard");
        assertThat(intake.next(10)).isEqualTo("unheard");
    }

    @Test
    void knowsAfterARestartWhatWasTaken() throws InterruptedException {
        mailbox.start();
        deliver("one");
        assertThat(intake.next(5)).isEqualTo("one");
        intake.sweep(result -> result.found() == 1);
        mailbox.stop();
        assertThat(mailbox.isRunning()).isFalse();
        deliver("two");
        mailbox = mailbox(Optional.of("Taken"));
        mailbox.start();
        assertThat(intake.next(5)).isEqualTo("two");
        assertThat(intake.offered).hasSize(2);
    }

    @Test
    void takesWhatWasNumberedAnew() throws InterruptedException {
        int smtp = server.smtp().port();
        int imap = imapPort();
        intake.fails("one", 1);
        deliver("one");
        mailbox.start();
        intake.sweep(result -> result.missing() == 1);
        server.stop();
        // the server numbers by the second in which it was set up
        long second = Clock.systemUTC().instant().getEpochSecond();
        while (Clock.systemUTC().instant().getEpochSecond() == second) {
            Thread.onSpinWait();
        }
        server = server(smtp, imap);
        server.start();
        deliver("one");
        assertThat(intake.next(10)).isEqualTo("one");
        assertThat(intake.offered.stream()
                        .map(mail -> mail.position().uidValidity())
                        .distinct())
                .hasSize(2);
    }

    @Test
    void takesOnlyTheHeadersOfAMailThatIsTooLarge() throws InterruptedException {
        deliver("huge", "a line of the mail\n".repeat(3_000_000));
        mailbox.start();
        assertThat(intake.next(60)).isEqualTo("huge");
        var raw = intake.offered.getFirst();
        assertThat(raw.headersOnly()).isTrue();
        assertThat(raw.size()).isGreaterThan(50L * 1024 * 1024);
        assertThat(raw.bytes()).hasSizeLessThan(10_000);
    }

    private ImapMailbox mailbox(Optional<String> takenFolder) {
        var patience = Duration.ofSeconds(relay.port() > 0 ? 2 : 1);
        var login = Optional.of(new Login(DESK.value(), PASSWORD));
        var settings = new ImapSettings(
                "frontdesk",
                new MailServer("127.0.0.1", relay.port(), Security.NONE, login, patience, patience),
                "INBOX",
                takenFolder,
                Duration.ofSeconds(2),
                new Backoff(SOON, Duration.ofMillis(200)),
                new Backoff(SOON, Duration.ofMillis(200)));
        return new ImapMailbox(settings, intake, intake, Clock.systemUTC());
    }

    private static LocalMailServer server(int smtp, int imap) {
        return new LocalMailServer(smtp, imap, Map.of(DESK.value(), PASSWORD));
    }

    private int imapPort() {
        return server.imap(DESK.value(), PASSWORD).port();
    }

    private void deliver(String subject) {
        deliver(subject, "text");
    }

    private void deliver(String subject, String text) {
        var patient = ContactPoint.email("lucia@correo.test").orElseThrow();
        new SmtpMailGateway(server.smtp(), Clock.systemUTC())
                .send(new OutgoingMail(
                        UUID.randomUUID(),
                        new OutgoingMail.Envelope("Lucía", patient, DESK, patient),
                        new OutgoingMail.Conversation(
                                "<" + subject.replace(' ', '.') + "@correo.test>", Optional.empty(), List.of()),
                        subject,
                        text,
                        Language.SPANISH,
                        false));
    }

    private List<Flags> flags(String folder) throws MessagingException {
        try (var store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect("127.0.0.1", imapPort(), DESK.value(), PASSWORD);
            try (var opened = store.getFolder(folder)) {
                opened.open(Folder.READ_ONLY);
                var flags = new ArrayList<Flags>();
                for (Message message : opened.getMessages()) {
                    flags.add(message.getFlags());
                }
                return flags;
            }
        }
    }
}
