package org.throughline.platform.database.embedded;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.throughline.platform.startup.CannotStart;

/** One start of a cluster, from the unpacked programs to the roles; every step can be repeated after a crash. */
record StartUp(DataFolder folder, EmbeddedPostgresSettings settings) {

    private static final int TRIES = 20;

    EmbeddedPostgres run(FolderLock lock) {
        boolean started = false;
        try {
            EmbeddedPostgres server = start(lock);
            started = true;
            return server;
        } catch (IOException e) {
            throw folder.unusable(e);
        } finally {
            if (!started) {
                lock.close();
            }
        }
    }

    private EmbeddedPostgres start(FolderLock lock) throws IOException {
        Path home = settings.programs().orElse(folder.root());
        Programs programs = Programs.in(home, settings);
        Cluster cluster = new Cluster(folder, programs, ServerUser.choose(programs, folder), settings);
        StoredConnection stored = stored(cluster);
        if (cluster.exists()) {
            cluster.refuseAnotherVersion();
            cluster.stopOrphan();
        } else {
            cluster.create(stored.setupPassword());
        }
        return serve(cluster, stored, lock);
    }

    private EmbeddedPostgres serve(Cluster cluster, StoredConnection wished, FolderLock lock) throws IOException {
        var stopping = new Stopping(cluster, lock);
        settings.atExit().accept(stopping);
        settings.progress().says("Starting the database");
        boolean serving = false;
        try {
            StoredConnection stored = startOnFreePort(cluster, wished);
            new Roles(stored).establish();
            serving = true;
            return new EmbeddedPostgres(stored, stopping, false);
        } catch (SQLException e) {
            throw cluster.refused("The database did not accept its set-up", "error: " + e.getMessage());
        } finally {
            if (!serving) {
                stopping.run();
            }
        }
    }

    private StoredConnection startOnFreePort(Cluster cluster, StoredConnection wished) throws IOException {
        StoredConnection stored = wished;
        String said = "";
        for (int attempt = 0; attempt < TRIES; attempt++) {
            stored = stored.onPort(freePort(stored.port()));
            stored.write(folder.connectionFile());
            said = cluster.start(stored.port());
            if (said.isEmpty()) {
                return stored;
            }
            if (ServerLog.saysPortUsed(said)) {
                stored = stored.onPort(0);
            } else if (ServerLog.saysRemainsAlive(said)) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
            } else {
                break;
            }
        }
        throw cluster.refused("The database does not start", said);
    }

    private StoredConnection stored(Cluster cluster) throws IOException {
        var known = StoredConnection.read(folder.connectionFile());
        if (known.isEmpty() && cluster.exists()) {
            throw new CannotStart(
                    CannotStart.Reason.FOLDER_INCOMPLETE,
                    "The data folder " + folder.root() + " has a database but no connection.properties; put that file"
                            + " back, or set THROUGHLINE_DATA to another folder.");
        }
        return known.orElseGet(() -> StoredConnection.fresh(0));
    }

    /** The port of the last start if it is still free, else any free one. */
    private static int freePort(int wished) throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), wished));
            return socket.getLocalPort();
        } catch (BindException e) {
            return freePort(0);
        }
    }

    /** Stops the server and then frees its folder, once. */
    private static final class Stopping implements Runnable {
        private final Cluster cluster;
        private final FolderLock lock;
        private boolean done;

        Stopping(Cluster cluster, FolderLock lock) {
            this.cluster = cluster;
            this.lock = lock;
        }

        @Override
        public synchronized void run() {
            if (!done) {
                done = true;
                cluster.stop();
                lock.close();
            }
        }
    }
}
