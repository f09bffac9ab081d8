package org.throughline.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.communication.text.OutgoingText;
import org.throughline.communication.text.TextNews;
import org.throughline.communication.text.TextPart;
import org.throughline.communication.text.TextReceipt;
import org.throughline.communication.text.local.LocalMessage;
import org.throughline.communication.text.local.LocalSmppServer;
import org.throughline.communication.text.local.LocalTextProvider;
import org.throughline.communication.text.smpp.SmppSettings;
import org.throughline.communication.text.smpp.SmppTextGateway;
import org.throughline.kernel.ContactPoint;

/** The demo's phones behind a server that speaks SMPP, as an operator can choose. */
class DemoPhonesTests {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final ContactPoint CLINIC = new ContactPoint(ContactPoint.Kind.PHONE, "+13125550100");
    private static final ContactPoint ANA = new ContactPoint(ContactPoint.Kind.PHONE, "+13125550142");

    private final LocalTextProvider provider = new LocalTextProvider(0, "demo", "demo-token", Clock.systemUTC());
    private final LocalSmppServer server = new LocalSmppServer(0, "demo", "demo", provider.messages());
    private final Told told = new Told();
    private final SmppTextGateway gateway = new SmppTextGateway(
            new SmppSettings(
                    "127.0.0.1",
                    server.port(),
                    new SmppSettings.Login("demo", "demo"),
                    SmppSettings.Security.NONE,
                    SmppSettings.Patience.USUAL),
            told);
    private final DemoPhones phones =
            new DemoPhones(provider, provider.reachedFrom(URI.create("http://localhost:1")), Optional.of(server));

    @BeforeEach
    void open() {
        server.start();
        gateway.start();
        phones.start();
        Awaitility.await().atMost(SOON).until(gateway::isBound);
    }

    @AfterEach
    void close() {
        phones.stop();
        gateway.stop();
        server.stop();
        provider.stop();
    }

    @Test
    void bringWhatTheirHoldersWrite() {
        phones.write(ANA.value(), CLINIC.value(), "What time is my visit?");

        Awaitility.await().atMost(SOON).until(() -> !told.parts.isEmpty());
        assertThat(told.parts).extracting(TextPart::words).containsExactly("What time is my visit?");
    }

    @Test
    void showWhatTheyAreSentAndSayThatItArrived() {
        var id = gateway.send(new OutgoingText(UUID.randomUUID(), CLINIC, ANA, "On Tuesday at 9."));

        Awaitility.await().atMost(SOON).until(() -> !told.receipts.isEmpty());
        assertThat(told.receipts)
                .extracting(TextReceipt::providerId, TextReceipt::status)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(id, "delivered"));
        assertThat(phones.of(ANA.value())).extracting(LocalMessage::words).containsExactly("On Tuesday at 9.");
    }

    private static final class Told implements TextNews {

        private final List<TextPart> parts = new CopyOnWriteArrayList<>();
        private final List<TextReceipt> receipts = new CopyOnWriteArrayList<>();

        @Override
        public void arrived(TextPart part) {
            parts.add(part);
        }

        @Override
        public void became(TextReceipt receipt) {
            receipts.add(receipt);
        }
    }
}
