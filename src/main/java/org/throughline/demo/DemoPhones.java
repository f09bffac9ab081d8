package org.throughline.demo;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.throughline.communication.text.TextProvider;
import org.throughline.communication.text.local.LocalMessage;
import org.throughline.communication.text.local.LocalSmppServer;
import org.throughline.communication.text.local.LocalTextProvider;
import org.throughline.communication.text.local.LocalWebhooks;

/** The phones of the demo clinic's patients: what they were sent arrives after a moment, and what they write reaches the clinic. */
@Component
@Profile("demo")
class DemoPhones extends DemoClockwork {

    private final LocalTextProvider provider;
    private final LocalWebhooks webhooks;
    private final Optional<LocalSmppServer> smpp;

    DemoPhones(LocalTextProvider provider, TextProvider known, Optional<LocalSmppServer> smpp) {
        super("demo-phones", Duration.ofMillis(700));
        this.provider = provider;
        this.webhooks = new LocalWebhooks(known);
        this.smpp = smpp;
    }

    /** The messages of a phone, the oldest first. */
    List<LocalMessage> of(String number) {
        return provider.of(number).stream()
                .sorted(Comparator.comparing(LocalMessage::at))
                .toList();
    }

    /** Whoever has the phone writes to the clinic. */
    void write(String from, String clinic, String words) {
        var message = provider.messages().written(from, clinic, words);
        smpp.ifPresentOrElse(server -> server.deliveries().arrived(message), () -> webhooks.arrived(message));
    }

    @Override
    void turn() {
        for (var message : provider.messages().fromPractice()) {
            if (message.status().equals("queued")) {
                provider.messages().becomes(message.id(), "delivered").ifPresent(this::told);
            }
        }
    }

    private void told(LocalMessage message) {
        smpp.ifPresentOrElse(server -> server.deliveries().became(message), () -> webhooks.became(message));
    }
}
