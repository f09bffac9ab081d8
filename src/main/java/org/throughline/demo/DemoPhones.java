package org.throughline.demo;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
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
class DemoPhones implements SmartLifecycle {

    private static final int MILLIS = 700;

    private final LocalTextProvider provider;
    private final LocalWebhooks webhooks;
    private final Optional<LocalSmppServer> smpp;
    private @Nullable ScheduledExecutorService clockwork;

    DemoPhones(LocalTextProvider provider, TextProvider known, Optional<LocalSmppServer> smpp) {
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

    private void deliver() {
        for (var message : provider.messages().fromPractice()) {
            if (message.status().equals("queued")) {
                provider.messages().becomes(message.id(), "delivered").ifPresent(this::told);
            }
        }
    }

    private void told(LocalMessage message) {
        smpp.ifPresentOrElse(server -> server.deliveries().became(message), () -> webhooks.became(message));
    }

    @Override
    public void start() {
        clockwork = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("demo-phones").factory());
        var _ = clockwork.scheduleWithFixedDelay(this::deliver, MILLIS, MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        if (clockwork != null) {
            clockwork.shutdownNow();
            clockwork = null;
        }
    }

    @Override
    public boolean isRunning() {
        return clockwork != null;
    }
}
