package org.throughline.communication.mail.mailbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Passes bytes on to a server, and can cut the line or leave it open and silent. */
final class TcpRelay implements AutoCloseable {

    private final ServerSocket door;
    private final int server;
    private final Queue<Line> lines = new ConcurrentLinkedQueue<>();
    private volatile boolean cut;

    TcpRelay(int server) {
        this.server = server;
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
        Thread.ofVirtual().start(this::open);
    }

    int port() {
        return door.getLocalPort();
    }

    /** Every line breaks, and no new one is answered. */
    void cut() {
        cut = true;
        lines.forEach(Line::close);
        lines.clear();
    }

    void mend() {
        cut = false;
    }

    /** The open lines stay open but carry nothing any more; new ones work. */
    void silence() {
        lines.forEach(line -> line.silent = true);
        lines.clear();
    }

    @Override
    public void close() {
        cut();
        try {
            door.close();
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }

    private void open() {
        while (!door.isClosed()) {
            try {
                var client = door.accept();
                if (cut) {
                    client.close();
                } else {
                    var upstream = new Socket(InetAddress.getLoopbackAddress(), server);
                    client.setTcpNoDelay(true);
                    upstream.setTcpNoDelay(true);
                    lines.add(new Line(client, upstream));
                }
            } catch (IOException closed) {
                if (door.isClosed()) {
                    return;
                }
            }
        }
    }

    /** One connection, both ways. */
    private static final class Line {
        private final Socket client;
        private final Socket upstream;
        private volatile boolean silent;

        Line(Socket client, Socket upstream) {
            this.client = client;
            this.upstream = upstream;
            Thread.ofVirtual().start(() -> carry(client, upstream));
            Thread.ofVirtual().start(() -> carry(upstream, client));
        }

        void close() {
            try (client;
                    upstream) {
                silent = true;
            } catch (IOException closed) {
                silent = true;
            }
        }

        private void carry(Socket from, Socket to) {
            var buffer = new byte[8192];
            try {
                for (int read = from.getInputStream().read(buffer);
                        read >= 0;
                        read = from.getInputStream().read(buffer)) {
                    if (!silent) {
                        to.getOutputStream().write(buffer, 0, read);
                    }
                }
                if (!silent) {
                    close();
                }
            } catch (IOException broken) {
                close();
            }
        }
    }
}
