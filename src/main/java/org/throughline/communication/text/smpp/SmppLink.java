package org.throughline.communication.text.smpp;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocketFactory;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.InterfaceVersion;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.SessionState;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.SMPPSession;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.throughline.communication.text.TextNews;

/** Keeps one session with the server for both directions, asks in silence whether it is still there, and opens a lost one again. */
final class SmppLink {

    private static final Logger LOG = LoggerFactory.getLogger(SmppLink.class);
    private static final Duration FAREWELL = Duration.ofSeconds(4);

    /** The library tells of an end; this finds one that it forgot. */
    private static final Duration LOOK = Duration.ofSeconds(5);

    private final SmppSettings settings;
    private final TextNews news;
    private final SSLSocketFactory encrypted;
    private final Semaphore changes = new Semaphore(0);
    private volatile boolean running;
    private volatile @Nullable SMPPSession bound;
    private @Nullable Thread keeper;

    SmppLink(SmppSettings settings, TextNews news, SSLSocketFactory encrypted) {
        this.settings = settings;
        this.news = news;
        this.encrypted = encrypted;
    }

    synchronized void start() {
        if (!running) {
            running = true;
            keeper = Thread.ofVirtual().name("smpp-" + settings.host()).start(this::keep);
        }
    }

    /** Says goodbye to the server. */
    synchronized void stop() {
        running = false;
        changes.release();
        try {
            if (keeper != null && !keeper.join(FAREWELL)) {
                keeper.interrupt();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    boolean isRunning() {
        return running;
    }

    /** The session, while there is one. */
    Optional<SMPPSession> session() {
        return Optional.ofNullable(bound).filter(open -> open.getSessionState().isTransmittable());
    }

    private void keep() {
        int failures = 0;
        try {
            while (running) {
                failures = boundUntilLost() ? 1 : failures + 1;
                if (running) {
                    await(settings.patience().again().after(failures));
                }
            }
        } finally {
            // if it ever ends by itself, everyone can see it
            running = false;
        }
    }

    /** One session from its start to its end; whether there was one. */
    private boolean boundUntilLost() {
        var session = opened();
        try {
            session.connectAndBind(
                    settings.host(),
                    settings.port(),
                    login(),
                    settings.patience().toAnswer().toMillis());
            LOG.info("the server of texts has let us in");
            bound = session;
            while (running && session.getSessionState().isBound()) {
                await(LOOK);
            }
            return true;
        } catch (IOException | RuntimeException away) {
            // the library also fails unchecked when a connection breaks; it must be opened again whatever it was
            LOG.warn("the server of texts is out of reach ({}); the next try follows by itself", reason(away));
            return false;
        } finally {
            bound = null;
            session.setTransactionTimer(FAREWELL.toMillis() / 2);
            session.unbindAndClose();
        }
    }

    /** A server that does not let us in says why by a number (SMPP 3.4, 5.1.3), for instance 14 for a wrong password. */
    private static String reason(Exception away) {
        return away.getCause() instanceof NegativeResponseException refused
                ? "it refused us with status " + refused.getCommandStatus()
                : away.getClass().getSimpleName();
    }

    private SMPPSession opened() {
        var session = new SMPPSession(new SmppSockets(settings, encrypted));
        session.setMessageReceiverListener(new SmppDeliveries(news));
        session.setTransactionTimer(settings.patience().toAnswer().toMillis());
        session.setEnquireLinkTimer((int) settings.patience().enquireEvery().toMillis());
        session.addSessionStateListener((now, before, source) -> {
            if (now == SessionState.CLOSED) {
                changes.release();
            }
        });
        return session;
    }

    private BindParameter login() {
        return new BindParameter(
                BindType.BIND_TRX,
                settings.login().systemId(),
                settings.login().password(),
                "",
                TypeOfNumber.UNKNOWN,
                NumberingPlanIndicator.UNKNOWN,
                "",
                InterfaceVersion.IF_34);
    }

    private void await(Duration longest) {
        try {
            if (changes.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                changes.drainPermits();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
