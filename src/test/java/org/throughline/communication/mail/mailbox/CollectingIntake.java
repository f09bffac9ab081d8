package org.throughline.communication.mail.mailbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.throughline.communication.mail.MailReader;
import org.throughline.communication.mail.OwnMail;

/** Stores mail like the real intake does: the same mail only once, and it can be told to fail. */
final class CollectingIntake implements MailIntake, MailboxListener {

    final List<RawMail> offered = new CopyOnWriteArrayList<>();
    final BlockingQueue<String> stored = new LinkedBlockingQueue<>();
    final BlockingQueue<SweepResult> sweeps = new LinkedBlockingQueue<>();
    final BlockingQueue<Instant> lost = new LinkedBlockingQueue<>();
    private final Map<String, Boolean> known = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> failures = new ConcurrentHashMap<>();
    private final MailReader reader = new MailReader(new OwnMail("bounce", "clinic.test"));

    private volatile Runnable afterStoring = () -> {};

    /** What happens after the commit and before the mail is marked. */
    void afterStoring(Runnable event) {
        afterStoring = event;
    }

    /** The mail with this subject cannot be stored so many times. */
    void fails(String subject, int times) {
        failures.put(subject, new AtomicInteger(times));
    }

    @Override
    public MailTaken take(RawMail mail) {
        offered.add(mail);
        var headers = reader.read(mail.bytes()).headers();
        var left = failures.get(headers.subject());
        if (left != null && left.getAndDecrement() > 0) {
            throw new IllegalStateException("cannot store");
        }
        if (known.putIfAbsent(headers.messageId().orElse(""), true) != null) {
            return MailTaken.ALREADY_THERE;
        }
        stored.add(headers.subject());
        afterStoring.run();
        return MailTaken.STORED;
    }

    @Override
    public void swept(SweepResult result) {
        sweeps.add(result);
    }

    @Override
    public void outOfReach(String mailbox, Instant at) {
        lost.add(at);
    }

    /** The next subject stored, waiting for it as long as given. */
    @Nullable
    String next(long seconds) throws InterruptedException {
        return stored.poll(seconds, TimeUnit.SECONDS);
    }

    /** The next sweep that is as wanted. */
    SweepResult sweep(Predicate<SweepResult> wanted) throws InterruptedException {
        for (var result = sweeps.poll(10, TimeUnit.SECONDS);
                result != null;
                result = sweeps.poll(10, TimeUnit.SECONDS)) {
            if (wanted.test(result)) {
                return result;
            }
        }
        throw new AssertionError("no such sweep");
    }
}
