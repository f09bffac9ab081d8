package org.throughline.communication.waiting;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.throughline.communication.mail.mailbox.Backoff;
import org.throughline.communication.waiting.ProviderCall.Kind;
import org.throughline.communication.waiting.ProviderCall.Lane;
import org.throughline.platform.spool.Spool;
import org.throughline.platform.spool.Spooled;

/**
 * Takes in what waits, in its order, as soon as the database answers. A file goes when the last of it is committed. What fails
 * again and again although the database answers is set aside, so that nothing else waits for it, and shown to the operator.
 */
@Component
@Profile("!command")
final class Drain implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Drain.class);
    private static final int TRIES = 8;
    private static final Backoff AGAIN = new Backoff(Duration.ofMillis(200), Duration.ofSeconds(5));
    private static final Duration LOOK = Duration.ofMinutes(1);
    private static final Duration FAREWELL = Duration.ofSeconds(4);

    private final WaitingCalls calls;
    private final DatabaseAnswers database;
    private final Map<Kind, CallTaker> takers = new EnumMap<>(Kind.class);
    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private volatile boolean running;

    Drain(WaitingCalls calls, DatabaseAnswers database, List<CallTaker> takers) {
        this.calls = calls;
        this.database = database;
        takers.forEach(taker -> taker.kinds().forEach(kind -> this.takers.put(kind, taker)));
    }

    /** Before the web server: what waited is known before the next call comes. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public void start() {
        running = true;
        calls.open();
        for (var lane : Lane.values()) {
            threads.add(Thread.ofVirtual().name("waiting-" + lane).start(() -> keep(lane)));
        }
    }

    @Override
    public void stop() {
        running = false;
        calls.bells().ringAll();
        try {
            for (var thread : threads) {
                if (!thread.join(FAREWELL)) {
                    thread.interrupt();
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void keep(Lane lane) {
        try {
            while (running) {
                if (drained(lane) == 0 && running) {
                    calls.bells().await(lane, LOOK);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** How many were taken of the oldest file. */
    private int drained(Lane lane) throws InterruptedException {
        var spool = calls.waiting(lane);
        try {
            var batch = spool.oldest();
            if (batch.isEmpty()) {
                return 0;
            }
            for (var record : batch.get().whole()) {
                if (!taken(record, lane)) {
                    return 0;
                }
                spool.taken();
            }
            spool.remove(batch.get());
            LOG.info(
                    "{} calls of providers that waited here were taken in",
                    batch.get().whole().size());
            return 1;
        } catch (IOException unreadable) {
            LOG.error("what waits here cannot be read: {}", unreadable.getMessage());
            return 0;
        }
    }

    private boolean taken(Spooled record, Lane lane) throws InterruptedException {
        int tries = 0;
        for (int failures = 1; running; failures++) {
            try {
                take(calls.read(record));
                return true;
            } catch (RuntimeException failed) {
                tries += database.answers() ? 1 : 0;
                if (tries >= TRIES) {
                    return setAside(record, calls.aside(lane), failed);
                }
            }
            pause(AGAIN.after(failures));
        }
        return false;
    }

    private void take(ProviderCall call) {
        var taker = takers.get(call.kind());
        if (taker == null) {
            throw new IllegalStateException("nobody takes " + call.kind());
        }
        taker.take(call);
    }

    private static boolean setAside(Spooled record, Spool aside, RuntimeException because) {
        try {
            aside.append(record);
            LOG.error(
                    "a call of a provider that waited here was set aside: {}",
                    because.getClass().getSimpleName());
            return true;
        } catch (IOException full) {
            LOG.error("what cannot be taken in cannot be set aside: {}", full.getMessage());
            return false;
        }
    }

    private void pause(Duration time) throws InterruptedException {
        if (running) {
            Thread.sleep(time);
        }
    }
}
