package org.throughline.platform.database.pool;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * A pool whose callers wait while the database restarts. A pool that is merely busy refuses after a second, so that a slow
 * database does not gather the whole practice in front of it; one that has no connection at all has nobody to protect.
 */
final class PatientPool extends DelegatingDataSource {

    /** Longer than the pool pauses between two attempts to reach a database that was away. */
    private static final Duration RESTART = Duration.ofSeconds(12);

    private final HikariDataSource pool;

    PatientPool(HikariDataSource pool) {
        super(pool);
        this.pool = pool;
    }

    @Override
    public Connection getConnection() throws SQLException {
        var begun = System.nanoTime();
        while (true) {
            var away = isEmpty();
            try {
                return pool.getConnection();
            } catch (SQLTransientConnectionException none) {
                if (!(away || hasRoom()) || System.nanoTime() - begun > RESTART.toNanos()) {
                    throw none;
                }
            }
        }
    }

    private boolean isEmpty() {
        var state = pool.getHikariPoolMXBean();
        return !pool.isClosed() && state != null && state.getTotalConnections() == 0;
    }

    /** A database that is back fills the pool in the moment after a caller was refused: whoever waited for it asks once more. */
    private boolean hasRoom() {
        var state = pool.getHikariPoolMXBean();
        return isEmpty() || (!pool.isClosed() && state != null && state.getIdleConnections() > 0);
    }
}
