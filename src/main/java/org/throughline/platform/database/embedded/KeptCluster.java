package org.throughline.platform.database.embedded;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.throughline.platform.startup.CannotStart;

/**
 * A started cluster until it is stopped: when its server is killed, or gives up because the disk is full, it is started
 * again on the same port, as often as it takes.
 */
final class KeptCluster implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(KeptCluster.class);
    private static final long PAUSE_SECONDS = 3;

    private final Cluster cluster;
    private final FolderLock lock;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private boolean stopped;

    KeptCluster(Cluster cluster, FolderLock lock) {
        this.cluster = cluster;
        this.lock = lock;
    }

    void keepRunning(int port) {
        Thread.ofVirtual().name("database-watch").start(() -> {
            while (serves()) {
                restart(port);
            }
        });
    }

    /** Waits for the end of the server; false when the end was wanted. */
    private boolean serves() {
        cluster.process().map(ProcessHandle::onExit).ifPresent(end -> end.join());
        return stopping.getCount() > 0;
    }

    private void restart(int port) {
        LOG.error("The database server ended unexpectedly; starting it again");
        Optional<String> complaint = tryStart(port);
        while (complaint.isPresent() && !stopsWithin(PAUSE_SECONDS)) {
            LOG.error("The database server does not start: {}", complaint.get());
            complaint = tryStart(port);
        }
    }

    private synchronized Optional<String> tryStart(int port) {
        if (stopped) {
            return Optional.empty();
        }
        try {
            return Optional.of(cluster.start(port)).filter(said -> !said.isEmpty());
        } catch (IOException | CannotStart e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private boolean stopsWithin(long seconds) {
        try {
            return stopping.await(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Stops the server and frees its folder, once. */
    @Override
    public void run() {
        stopping.countDown();
        stopOnce();
    }

    private synchronized void stopOnce() {
        if (!stopped) {
            stopped = true;
            cluster.stop();
            lock.close();
            cluster.throwAway();
        }
    }
}
