package org.throughline.platform.live;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Listens for the news of other nodes on a connection of its own, and connects again whenever it is lost. */
@Component
class LiveListening implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LiveListening.class);

    /** So long it waits before it looks whether it should still run. */
    private static final int WAIT_MILLIS = 10_000;

    private static final long AGAIN_MILLIS = 2_000;

    private final JdbcConnectionDetails database;
    private final LiveDelivery delivery;
    private final AtomicBoolean running = new AtomicBoolean();
    private volatile Optional<Connection> listens = Optional.empty();
    private volatile Thread listener = Thread.ofVirtual().unstarted(() -> {});

    LiveListening(JdbcConnectionDetails database, LiveDelivery delivery) {
        this.database = database;
        this.delivery = delivery;
    }

    @Override
    public void start() {
        running.set(true);
        listener = Thread.ofVirtual().name("live-listening").start(this::listenAlways);
    }

    private void listenAlways() {
        while (running.get()) {
            try (var connection = DriverManager.getConnection(
                    database.getJdbcUrl(), database.getUsername(), database.getPassword())) {
                listens = Optional.of(connection);
                listen(connection);
            } catch (SQLException lost) {
                LOG.debug("listening for live news again: {}", lost.getSQLState());
                pause();
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + LiveDelivery.CHANNEL);
        }
        var server = connection.unwrap(PGConnection.class);
        while (running.get()) {
            for (var told : server.getNotifications(WAIT_MILLIS)) {
                delivery.heard(told.getParameter());
            }
        }
    }

    private void pause() {
        if (!running.get()) {
            return;
        }
        try {
            Thread.sleep(AGAIN_MILLIS);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        running.set(false);
        listener.interrupt();
        listens.ifPresent(LiveListening::hangUp);
    }

    private static void hangUp(Connection connection) {
        try {
            connection.close();
        } catch (SQLException gone) {
            LOG.debug("the listening connection was gone: {}", gone.getSQLState());
        }
    }

    @Override
    public boolean isRunning() {
        return running.get();
    }
}
