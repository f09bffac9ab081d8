package org.throughline.communication.mail.mailbox;

import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches a mailbox: sweeps it, waits for the server's news, sweeps again; comes back by itself when the server goes away.
 * Nothing is kept between starts, for the mailbox itself says what was taken.
 */
public final class ImapMailbox {

    private static final Logger LOG = LoggerFactory.getLogger(ImapMailbox.class);
    /** How soon an arrival, a retry or the end is noticed while the server is silent. */
    private static final Duration HEARTBEAT = Duration.ofMillis(250);

    private static final Duration FAREWELL = Duration.ofSeconds(15);

    private final ImapSettings settings;
    private final MailboxListener listener;
    private final Retries retries;
    private final ImapSweep sweep;
    private final Clock clock;
    private final Bell watcherBell = new Bell();
    private final Bell wakerBell = new Bell();
    private volatile boolean running;
    private volatile boolean arrived;
    private volatile long idleUntil;
    private volatile @Nullable ImapConnection idling;
    private @Nullable Thread watcher;
    private @Nullable Thread waker;

    public ImapMailbox(ImapSettings settings, MailIntake intake, MailboxListener listener, Clock clock) {
        this.settings = settings;
        this.listener = listener;
        this.retries = new Retries(settings.retry());
        this.sweep = new ImapSweep(settings, intake, retries, clock);
        this.clock = clock;
    }

    /** Begins to watch; a second start changes nothing. */
    public synchronized void start() {
        if (running) {
            return;
        }
        running = true;
        watcher = Thread.ofVirtual().name("mailbox-" + settings.mailbox()).start(this::watch);
        waker = Thread.ofVirtual().name("mailbox-waker-" + settings.mailbox()).start(this::wake);
    }

    /** Ends after the mail that is being taken. */
    public synchronized void stop() {
        running = false;
        watcherBell.ring();
        wakerBell.ring();
        try {
            for (var thread : new Thread[] {watcher, waker}) {
                if (thread != null && !thread.join(FAREWELL)) {
                    thread.interrupt();
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    public boolean isRunning() {
        return running;
    }

    private void watch() {
        int failures = 0;
        try {
            while (running) {
                failures = watchedUntilLost() ? 1 : failures + 1;
                if (running) {
                    listener.outOfReach(settings.mailbox(), clock.instant());
                    watcherBell.await(settings.reconnect().after(failures));
                }
            }
        } finally {
            // if it ever ends by itself, everyone can see it
            running = false;
        }
    }

    /** One connection from its start to its end; whether the mailbox was seen in between. */
    private boolean watchedUntilLost() {
        boolean seen = false;
        try (var connection = ImapConnection.open(settings, this::arrival)) {
            while (running) {
                arrived = false;
                var result = sweep.over(connection);
                listener.swept(result);
                seen = true;
                // as long as mail is taken, more may have come unnoticed; waiting begins when nothing is left
                if (result.found() == result.missing()) {
                    waitForNews(connection);
                }
            }
        } catch (MessagingException | RuntimeException lost) {
            // the library also fails unchecked when a connection breaks; watching must go on whatever it was
            LOG.warn(
                    "mailbox {}: connection ended ({})",
                    settings.mailbox(),
                    lost.getClass().getSimpleName());
        }
        return seen;
    }

    private void waitForNews(ImapConnection connection) throws MessagingException {
        var longest = retries.untilNext(clock.instant())
                .filter(soon -> soon.compareTo(settings.sweepEvery()) < 0)
                .orElse(settings.sweepEvery());
        if (!connection.canIdle()) {
            watcherBell.await(longest);
            return;
        }
        idleUntil = System.nanoTime() + longest.toNanos();
        idling = connection;
        try {
            if (!arrived && running) {
                connection.idle();
            }
        } finally {
            idling = null;
        }
    }

    /**
     * Ends the idle wait when it is time. News may come in before idling has begun and would then wake nobody, so this looks
     * again and again.
     */
    private void wake() {
        while (running || idling != null) {
            wakerBell.await(HEARTBEAT);
            var connection = idling;
            if (connection != null && (arrived || !running || System.nanoTime() - idleUntil >= 0)) {
                try {
                    connection.breakIdle();
                } catch (MessagingException | IllegalStateException gone) {
                    // the watcher finds out by itself
                    LOG.debug("mailbox {}: no longer there", settings.mailbox());
                }
            }
        }
    }

    private void arrival() {
        arrived = true;
        wakerBell.ring();
    }
}
