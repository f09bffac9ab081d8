package org.throughline.communication.intake;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.function.IntConsumer;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.throughline.communication.Channel;
import org.throughline.communication.Communications;
import org.throughline.communication.IncomingContact;
import org.throughline.communication.mail.mailbox.MailIntake;
import org.throughline.communication.mail.mailbox.OfferedMail;
import org.throughline.kernel.PracticeId;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.testing.fault.Crowd;

/**
 * A mail server and a web form that hand contacts in as providers do: again and again until it is acknowledged, and
 * sometimes twice at the same moment.
 */
record Provider(ApplicationContext application, PracticeId practice, String mailbox, IntConsumer acknowledged) {

    private static final int PATIENCE = 200;

    /** When the acknowledgement goes out. */
    enum Habit {
        AFTER_THE_COMMIT,
        BEFORE_ANYTHING
    }

    void handIn(int number, Habit habit) {
        if (habit == Habit.BEFORE_ANYTHING) {
            acknowledged.accept(number);
            taken(number);
            return;
        }
        // an impatient provider asks again before it has heard of its first try
        int tries = number % 5 == 0 ? 2 : 1;
        Crowd.run(tries, tries, again -> handInUntilTaken(number));
        acknowledged.accept(number);
    }

    private void handInUntilTaken(int number) {
        int tries = 0;
        while (!taken(number)) {
            if (++tries == PATIENCE) {
                throw new IllegalStateException("contact " + number + " was never taken");
            }
        }
    }

    /** Whether it may be acknowledged; while the database is away each try waits for a connection by itself. */
    private boolean taken(int number) {
        try {
            if (number % 2 == 0) {
                application.getBean(MailIntake.class).take(OfferedMail.in(mailbox, number, mail(number)));
            } else {
                CurrentPractice.within(
                        practice,
                        () -> application.getBean(Communications.class).receive(form(number)));
            }
            return true;
        } catch (DataAccessException | TransactionException notNow) {
            return false;
        }
    }

    static String providerId(int number) {
        return number % 2 == 0 ? "<" + number + "@mail.example>" : "form-" + number;
    }

    private String mail(int number) {
        return """
                From: Ana Morales <ana%d@mail.example>
                To: %s
                Subject: My visit
                Message-ID: %s

                Can I move my visit to next week?
                """.formatted(number, mailbox, providerId(number)).replace("\n", "\r\n");
    }

    private IncomingContact form(int number) {
        var raw = """
                {"name": "Ana Morales", "email": "ana%d@mail.example", "language": "en", "lane": "scheduling", "text": "Hello"}
                """.formatted(number);
        return new IncomingContact(
                Channel.FORM,
                "form",
                providerId(number),
                raw.getBytes(StandardCharsets.UTF_8),
                "application/json",
                application.getBean(Clock.class).instant());
    }
}
