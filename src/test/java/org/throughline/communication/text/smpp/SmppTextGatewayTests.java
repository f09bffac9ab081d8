package org.throughline.communication.text.smpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.jsmpp.SMPPConstant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.communication.mail.mailbox.Backoff;
import org.throughline.communication.text.OutgoingText;
import org.throughline.communication.text.TextGateway;
import org.throughline.communication.text.TextGatewayContract;
import org.throughline.communication.text.TextPart;
import org.throughline.communication.text.TextReceipt;
import org.throughline.communication.text.TextRefused;
import org.throughline.communication.text.TextRefused.Outcome;
import org.throughline.communication.text.local.LocalDelivery;
import org.throughline.communication.text.local.LocalMessage;
import org.throughline.communication.text.local.LocalMessages;
import org.throughline.communication.text.local.LocalSmppServer;
import org.throughline.communication.text.local.LocalTextProvider.Trouble;

/** The SMPP adapter against a server that speaks it. */
class SmppTextGatewayTests implements TextGatewayContract.WithoutAList {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final LocalMessages messages = new LocalMessages(Clock.systemUTC());
    private final CollectingNews news = new CollectingNews();
    private LocalSmppServer server = new LocalSmppServer(0, "clinic", "secret", messages);
    private final SmppTextGateway gateway = gateway("secret");

    private SmppTextGateway gateway(String password) {
        var quick = new SmppSettings.Patience(
                Duration.ofSeconds(2),
                Duration.ofSeconds(1),
                Duration.ofMillis(300),
                new Backoff(Duration.ofMillis(50), Duration.ofMillis(200)));
        return new SmppTextGateway(
                new SmppSettings(
                        "127.0.0.1",
                        server.port(),
                        new SmppSettings.Login("clinic", password),
                        SmppSettings.Security.NONE,
                        quick),
                news);
    }

    @BeforeEach
    void connect() {
        server.start();
        gateway.start();
    }

    @AfterEach
    void disconnect() {
        gateway.stop();
        server.stop();
    }

    @Override
    public TextGateway gateway() {
        awaitBound();
        return gateway;
    }

    @Override
    public List<String> reached() {
        return messages.fromPractice().stream().map(LocalMessage::words).toList();
    }

    @Override
    public void meets(Trouble trouble) {
        server.nextMeets(trouble);
    }

    private void awaitBound() {
        Awaitility.await().atMost(SOON).until(() -> gateway.isBound() && server.isBound());
    }

    @Test
    void handsOverEveryAlphabetAndLength() {
        var long7 = "Your visit: bring [card] & ID, 50€. ".repeat(12);
        var long16 = "Mañana a las 9, sí o no 😀 ".repeat(12);

        gateway().send(TextGatewayContract.text("¿Año nuevo?"));
        gateway().send(TextGatewayContract.text(long7));
        gateway().send(TextGatewayContract.text(long16));

        assertThat(reached()).containsExactly("¿Año nuevo?", long7, long16);
        assertThat(messages.fromPractice())
                .extracting(LocalMessage::from, LocalMessage::to)
                .containsOnly(org.assertj.core.groups.Tuple.tuple(CLINIC.value(), ANA.value()));
    }

    @Test
    void keepsTextsWhileTheServerIsAway() {
        awaitBound();
        server.stop();
        Awaitility.await().atMost(SOON).until(() -> !gateway.isBound());

        var refused = catchThrowableOfType(TextRefused.class, () -> gateway.send(TextGatewayContract.text("not now")));

        assertThat(refused.outcome()).isEqualTo(Outcome.TEMPORARY);
        assertThat(reached()).isEmpty();
    }

    @Test
    void comesBackWhenTheServerDoes() {
        awaitBound();
        var port = server.port();
        server.stop();
        server = new LocalSmppServer(port, "clinic", "secret", messages);
        server.start();

        gateway().send(TextGatewayContract.text("again"));

        assertThat(reached()).containsExactly("again");
    }

    @Test
    void isNotLetInWithAWrongPassword() {
        gateway.stop();
        var stranger = gateway("guess");
        stranger.start();
        try {
            Awaitility.await()
                    .during(Duration.ofMillis(600))
                    .atMost(SOON)
                    .until(() -> !stranger.isBound() && stranger.isRunning());
        } finally {
            stranger.stop();
        }
    }

    @Test
    void noticesAServerThatSaysNothingMore() {
        awaitBound();
        server.cutOff();

        awaitBound();
        assertThat(gateway.isRunning()).isTrue();
    }

    @Test
    void saysGoodbye() {
        awaitBound();
        gateway.stop();

        Awaitility.await().atMost(SOON).until(() -> !server.isBound());
        assertThat(gateway.isBound()).isFalse();
        assertThat(gateway.isRunning()).isFalse();
    }

    @Test
    void bringsWhatAPhoneWrote() {
        awaitBound();
        var written = messages.written(ANA.value(), CLINIC.value(), "¿A qué hora es mi cita? [9€]");

        assertThat(bring(LocalDelivery.parts(written).getFirst())).isZero();

        assertThat(news.parts)
                .extracting(TextPart::from, TextPart::to, TextPart::words, TextPart::place, TextPart::media)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        ANA.value(), CLINIC.value(), "¿A qué hora es mi cita? [9€]", TextPart.Place.WHOLE, 0));
    }

    @Test
    void bringsALongOneInParts() {
        awaitBound();
        var words = "Mañana a las 9, sí o no 😀 ".repeat(6);
        LocalDelivery.parts(messages.written(ANA.value(), CLINIC.value(), words))
                .forEach(this::bring);

        assertThat(news.parts)
                .hasSizeGreaterThan(1)
                .allSatisfy(part -> assertThat(part.place().parts()).isEqualTo(news.parts.size()));
        assertThat(String.join("", news.parts.stream().map(TextPart::words).toList()))
                .isEqualTo(words);
    }

    @Test
    void leavesWithTheServerWhatCannotBeStored() {
        awaitBound();
        var delivery = LocalDelivery.parts(messages.written(ANA.value(), CLINIC.value(), "Hello"))
                .getFirst();
        news.away = true;
        assertThat(bring(delivery)).isEqualTo(SMPPConstant.STAT_ESME_RX_T_APPN);

        news.away = false;
        assertThat(bring(delivery)).isZero();
        assertThat(bring(delivery)).isZero();

        assertThat(news.parts).hasSize(2);
        assertThat(news.parts.getFirst().brought().connection())
                .as("it may have been stored before it was refused")
                .isNotEqualTo(news.parts.getLast().brought().connection());
        assertThat(news.parts.getFirst().digest())
                .isEqualTo(news.parts.getLast().digest());
    }

    @Test
    void tellsWhatBecameOfAText() {
        var text = TextGatewayContract.text("hello");
        var id = gateway().send(text);
        bring(LocalDelivery.receipt(messages.becomes(id, "delivered").orElseThrow()));
        bring(LocalDelivery.receipt(messages.becomes(id, "undelivered").orElseThrow()));

        assertThat(news.receipts)
                .extracting(TextReceipt::providerId, TextReceipt::recipient, TextReceipt::from)
                .containsOnly(org.assertj.core.groups.Tuple.tuple(id, ANA.value(), CLINIC.value()));
        assertThat(news.receipts).extracting(TextReceipt::status).containsExactly("delivered", "undelivered");
        assertThat(news.receipts).extracting(TextReceipt::code).containsExactly(0, 21);
        assertThat(news.receipts)
                .allSatisfy(receipt -> assertThat(receipt.reference())
                        .hasValueSatisfying(
                                mark -> assertThat(text.attempt().toString()).endsWith(mark)));
    }

    @Test
    void speaksInClearToThisMachineOnly() {
        var login = new SmppSettings.Login("clinic", "secret");

        assertThatThrownBy(() -> new SmppSettings(
                        "texts.example", 2775, login, SmppSettings.Security.NONE, SmppSettings.Patience.USUAL))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new SmppSettings(
                                "texts.example", 3550, login, SmppSettings.Security.TLS, SmppSettings.Patience.USUAL)
                        .toString())
                .doesNotContain("secret");
    }

    @Test
    void refusesALoginThatTheProtocolHasNoRoomFor() {
        assertThatThrownBy(() -> new SmppSettings.Login("clinic", "nine-char"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SmppSettings.Login("a-name-of-16-let", "secret"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void printsNoWords() {
        assertThat(Submission.of(new OutgoingText(java.util.UUID.randomUUID(), CLINIC, ANA, "a secret"))
                        .toString())
                .doesNotContain("secret", "5550142");
    }

    private int bring(LocalDelivery delivery) {
        return server.deliveries().bring(delivery);
    }
}
