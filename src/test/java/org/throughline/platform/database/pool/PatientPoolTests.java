package org.throughline.platform.database.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.ArrayList;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.throughline.testing.fault.KillableDatabase;

/** Whoever asks while the database restarts gets an answer from the restarted one. */
class PatientPoolTests {

    private static final int SIZE = 3;
    private static KillableDatabase database;

    @BeforeAll
    static void start() {
        database = KillableDatabase.start();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void answersWhoeverAsksWhileTheDatabaseRestarts() throws SQLException {
        try (var hikari = pool()) {
            var patient = new PatientPool(hikari);
            assertThat(ask(patient)).isEqualTo(1);
            for (int restart = 0; restart < 3; restart++) {
                database.kill();
                assertThat(ask(patient)).isEqualTo(1);
            }
        }
    }

    @Test
    void refusesAfterASecondWhenItIsMerelyBusy() throws SQLException {
        try (var hikari = pool()) {
            var patient = new PatientPool(hikari);
            var busy = new ArrayList<Connection>();
            for (int connection = 0; connection < SIZE; connection++) {
                busy.add(patient.getConnection());
            }
            var begun = System.nanoTime();

            assertThatThrownBy(patient::getConnection).isInstanceOf(SQLTransientConnectionException.class);

            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(4));
            for (var connection : busy) {
                connection.close();
            }
        }
    }

    @Test
    void refusesAtOnceWhenItIsClosed() throws SQLException {
        var hikari = pool();
        var patient = new PatientPool(hikari);
        hikari.close();

        assertThatThrownBy(patient::getConnection).isInstanceOf(SQLException.class);
    }

    private static HikariDataSource pool() {
        var login = database.logins().application();
        var pool = new HikariDataSource();
        pool.setJdbcUrl(login.url());
        pool.setUsername(login.user());
        pool.setPassword(login.password());
        pool.setMaximumPoolSize(SIZE);
        pool.setConnectionTimeout(1_000);
        return pool;
    }

    private static int ask(DataSource patient) throws SQLException {
        try (var connection = patient.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select 1 as one")) {
            row.next();
            return row.getInt("one");
        }
    }
}
