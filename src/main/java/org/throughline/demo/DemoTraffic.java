package org.throughline.demo;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Sends the demo clinic a real mail every few minutes, and at once when somebody asks for it. */
@Component
@Profile("demo")
class DemoTraffic extends DemoClockwork {

    private static final Logger LOG = LoggerFactory.getLogger(DemoTraffic.class);

    private final DemoLetters letters;
    private final int port;
    private final Clock clock;
    private final AtomicInteger sent = new AtomicInteger();

    DemoTraffic(
            DemoLetters letters,
            @Value("${throughline.mail.smtp.port}") int port,
            Clock clock,
            @Value("${throughline.demo.mail-every:PT4M}") Duration every) {
        super("demo-mail", every);
        this.letters = letters;
        this.port = port;
        this.clock = clock;
    }

    @Override
    void turn() {
        send(1);
    }

    /** Sends the next letters; each is new mail, also when its text has come before. */
    void send(int count) {
        for (int number = 0; number < count; number++) {
            try {
                var post = new JavaMailSenderImpl();
                post.setHost("127.0.0.1");
                post.setPort(port);
                Instant now = clock.instant();
                post.send(letters.letter(sent.getAndIncrement(), now));
            } catch (MailException | MessagingException | IOException unsent) {
                LOG.warn(
                        "a letter of the demo was not sent: {}",
                        unsent.getClass().getSimpleName());
            }
        }
    }
}
