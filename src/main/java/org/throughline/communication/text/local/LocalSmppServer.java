package org.throughline.communication.text.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import org.jsmpp.PDUException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.InterfaceVersion;
import org.jsmpp.session.BindRequest;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.connection.socket.SocketConnection;
import org.throughline.communication.text.local.LocalTextProvider.Trouble;

/**
 * A server of texts on this machine only that speaks SMPP: takes messages, tells what became of them, and brings what phones
 * write, again and again until it was acknowledged. What it holds is gone when it stops.
 */
public final class LocalSmppServer {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int WORKERS = 3;
    private static final int WAITING = 100;

    private final String systemId;
    private final String password;
    private final ServerSocket door;
    private final LocalSubmissions submissions;
    private final LocalDeliveries deliveries = new LocalDeliveries(this::session);
    private final List<SMPPServerSession> sessions = new CopyOnWriteArrayList<>();
    private final Thread doorkeeper = Thread.ofVirtual().name("local-smpp-door").unstarted(this::open);

    /** A port of 0 takes any free one. */
    public LocalSmppServer(int port, String systemId, String password, LocalMessages messages) {
        this.systemId = systemId;
        this.password = password;
        this.submissions = new LocalSubmissions(messages);
        try {
            this.door = new ServerSocket(port, 0, InetAddress.getLoopbackAddress());
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    public void start() {
        doorkeeper.start();
        deliveries.start();
    }

    /** Goes away without a word, as a machine does that loses power. */
    public void stop() {
        deliveries.stop();
        try {
            door.close();
            // the port is free for another server only when nobody waits at the door any more
            doorkeeper.join(PATIENCE);
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        cutOff();
    }

    /** The network ends every connection. */
    public void cutOff() {
        sessions.forEach(SMPPServerSession::close);
    }

    public int port() {
        return door.getLocalPort();
    }

    /** Whether the practice is connected. */
    public boolean isBound() {
        return session().isPresent();
    }

    public void nextMeets(Trouble trouble) {
        submissions.nextMeets(trouble);
    }

    /** Brings what a phone wrote, and tells what became of what it was sent. */
    public LocalDeliveries deliveries() {
        return deliveries;
    }

    private Optional<SMPPServerSession> session() {
        return sessions.stream()
                .filter(open -> open.getSessionState().isReceivable())
                .findFirst();
    }

    private void open() {
        while (!door.isClosed()) {
            try {
                var socket = door.accept();
                Thread.ofVirtual().start(() -> welcome(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void welcome(Socket socket) {
        try {
            var session =
                    new SMPPServerSession(new SocketConnection(socket), null, submissions, null, WORKERS, WAITING);
            session.setTransactionTimer(PATIENCE.toMillis());
            sessions.removeIf(ended -> !ended.getSessionState().isNotClosed());
            sessions.add(session);
            answer(session.waitForBind(PATIENCE.toMillis()));
        } catch (IOException | TimeoutException | PDUException | IllegalStateException gone) {
            // whoever knocked went away again
            sessions.removeIf(ended -> !ended.getSessionState().isNotClosed());
        }
    }

    private void answer(BindRequest asked) throws IOException, PDUException {
        if (asked.getBindType() != BindType.BIND_TRX) {
            asked.reject(SMPPConstant.STAT_ESME_RBINDFAIL);
        } else if (systemId.equals(asked.getSystemId()) && password.equals(asked.getPassword())) {
            asked.accept("local", InterfaceVersion.IF_34);
        } else {
            asked.reject(SMPPConstant.STAT_ESME_RINVPASWD);
        }
    }
}
