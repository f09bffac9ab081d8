package org.throughline.demo;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;
import org.throughline.communication.mail.local.LocalMailServer;

/** Sends the demo clinic a real mail every few minutes, and at once when somebody asks for it. */
@Component
@Profile("demo")
class DemoTraffic implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DemoTraffic.class);

    private final DemoLetters letters;
    private final LocalMailServer server;
    private final Clock clock;
    private final Duration every;
    private final AtomicInteger sent = new AtomicInteger();
    private @Nullable ScheduledExecutorService clockwork;

    DemoTraffic(
            DemoLetters letters,
            LocalMailServer server,
            Clock clock,
            @Value("${throughline.demo.mail-every:PT4M}") Duration every) {
        this.letters = letters;
        this.server = server;
        this.clock = clock;
        this.every = every;
    }

    Duration every() {
        return every;
    }

    /** Sends the next letters; each is new mail, also when its text has come before. */
    void send(int count) {
        for (int number = 0; number < count; number++) {
            try {
                var post = new JavaMailSenderImpl();
                post.setHost("127.0.0.1");
                post.setPort(server.smtp().port());
                Instant now = clock.instant();
                post.send(letters.letter(sent.getAndIncrement(), now));
            } catch (MailException | MessagingException | IOException unsent) {
                LOG.warn(
                        "a letter of the demo was not sent: {}",
                        unsent.getClass().getSimpleName());
            }
        }
    }

    @Override
    public void start() {
        clockwork = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("demo-mail").factory());
        var _ = clockwork.scheduleWithFixedDelay(
                () -> send(1), every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
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
