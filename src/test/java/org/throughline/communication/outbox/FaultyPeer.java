package org.throughline.communication.outbox;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import org.throughline.communication.mail.sending.InMemoryMailGateway;
import org.throughline.communication.mail.sending.MailGateway;
import org.throughline.communication.mail.sending.OutgoingMail;
import org.throughline.communication.mail.sending.Sent;
import org.throughline.testing.fault.OutsideHistory;
import org.throughline.testing.fault.PlantedSql.Died;

/**
 * The other side of the outbox: takes mail and writes down outside of the product what it took, and lets the first attempt at
 * each message break where the plan says.
 */
final class FaultyPeer implements MailGateway {

    private static final Pattern NUMBER = Pattern.compile("message (\\d+)\\.");

    /** Where the worker of a message dies, or what else goes wrong at its first attempt. */
    enum Fault {
        NONE,
        DIES_BEFORE_THE_CLAIM,
        DIES_BEFORE_SENDING,
        DIES_AFTER_SENDING,
        DIES_WHILE_MARKING,
        ANSWER_LOST,
        ANSWER_LATE,
        TWO_WORKERS,
        AWAY,
        REFUSED;

        /** Every fault as often as the others. */
        static Fault of(int message) {
            return values()[message % values().length];
        }
    }

    private final OutsideHistory history;
    private final InMemoryMailGateway takes;
    private final InMemoryMailGateway losesAnswers;
    private final InMemoryMailGateway away;
    private final InMemoryMailGateway refuses;
    private final Map<Integer, Integer> attempts = new ConcurrentHashMap<>();
    private final CountDownLatch late = new CountDownLatch(1);

    FaultyPeer(OutsideHistory history, Clock clock) {
        this.history = history;
        takes = new InMemoryMailGateway(clock);
        losesAnswers = new InMemoryMailGateway(clock);
        losesAnswers.losesItsAnswers(true);
        away = new InMemoryMailGateway(clock);
        away.away(true);
        refuses = new InMemoryMailGateway(clock);
    }

    static String text(int message) {
        return "This is message " + message + ".";
    }

    @Override
    public Sent send(OutgoingMail mail) {
        int message = number(mail);
        boolean first = attempts.merge(message, 1, Integer::sum) == 1;
        return switch (first ? Fault.of(message) : Fault.NONE) {
            case DIES_BEFORE_SENDING -> throw new Died();
            case DIES_AFTER_SENDING -> {
                take(takes, message, mail);
                throw new Died();
            }
            case ANSWER_LOST -> take(losesAnswers, message, mail);
            case ANSWER_LATE -> {
                var sent = take(takes, message, mail);
                awaitTheEnd();
                yield sent;
            }
            case AWAY -> away.send(mail);
            case REFUSED -> {
                refuses.forget(mail.envelope().to());
                yield refuses.send(mail);
            }
            case NONE, DIES_BEFORE_THE_CLAIM, DIES_WHILE_MARKING, TWO_WORKERS -> take(takes, message, mail);
        };
    }

    /** The answers that were late arrive now. */
    void answersAtLast() {
        late.countDown();
    }

    private Sent take(MailGateway how, int message, OutgoingMail mail) {
        history.told(message);
        return how.send(mail);
    }

    private void awaitTheEnd() {
        try {
            late.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int number(OutgoingMail mail) {
        var found = NUMBER.matcher(mail.text());
        if (!found.find()) {
            throw new IllegalStateException("not one of ours");
        }
        return Integer.parseInt(found.group(1));
    }
}
