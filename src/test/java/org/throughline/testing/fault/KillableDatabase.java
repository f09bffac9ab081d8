package org.throughline.testing.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.springframework.util.FileSystemUtils;
import org.throughline.platform.database.embedded.DatabaseLogins;
import org.throughline.platform.database.embedded.EmbeddedPostgres;
import org.throughline.platform.database.embedded.EmbeddedPostgresSettings;
import org.throughline.platform.database.embedded.OrphanedClusters;
import org.throughline.platform.startup.StartProgress;
import org.throughline.testing.TestDatabase;

/** A PostgreSQL that keeps what it commits and may be killed; it comes back on the same port by itself. */
public final class KillableDatabase implements AutoCloseable {

    private static final Path TARGET = Path.of("target");

    private final Path folder;
    private final EmbeddedPostgres running;

    private KillableDatabase(Path folder, EmbeddedPostgres running) {
        this.folder = folder;
        this.running = running;
    }

    /** A new one in a folder of its own. */
    public static KillableDatabase start() {
        OrphanedClusters.stop(TARGET, TestDatabase.FOLDER);
        var folder =
                TARGET.resolve(TestDatabase.FOLDER + ProcessHandle.current().pid() + "-killable");
        var settings = new EmbeddedPostgresSettings(
                true, Optional.of(TARGET.resolve("postgres-programs")), StartProgress.silent(), stop -> {});
        return new KillableDatabase(folder, EmbeddedPostgres.start(folder, settings));
    }

    public DatabaseLogins logins() {
        return running.logins();
    }

    /** As {@code kill -9} of every process of the server at once: nothing that it still held in memory is written. */
    public void kill() {
        var server = postmaster();
        var all = Stream.concat(Stream.of(server), server.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        server.onExit().join();
        awaitServing();
    }

    /** Cuts every connection of the application, whatever it is doing; answers how many. */
    public int cutConnections() {
        try (var connection = logins().application().connect();
                var cut = connection.prepareStatement("""
                        select count(pg_terminate_backend(pid)) as cut from pg_stat_activity
                        where usename = current_user and pid <> pg_backend_pid()
                        """);
                var row = cut.executeQuery()) {
            return row.next() ? row.getInt("cut") : 0;
        } catch (SQLException away) {
            return 0;
        }
    }

    /** A change of the schema, by its owner. */
    public void run(String statementText) {
        try (var owner = logins().owner().connect();
                var statement = owner.createStatement()) {
            statement.execute(statementText);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void awaitServing() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .ignoreExceptionsInstanceOf(SQLException.class)
                .until(() -> {
                    try (var connection = logins().application().connect()) {
                        return connection.isValid(2);
                    }
                });
    }

    private ProcessHandle postmaster() {
        try {
            List<String> lines = Files.readAllLines(folder.resolve("database").resolve("postmaster.pid"));
            return ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops it and throws its folder away. */
    @Override
    public void close() {
        running.close();
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
