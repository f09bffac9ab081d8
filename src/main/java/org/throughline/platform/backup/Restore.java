package org.throughline.platform.backup;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;
import org.throughline.platform.database.embedded.DatabaseLogin;
import org.throughline.platform.database.embedded.DatabaseLogins;
import org.throughline.platform.files.InstallationKey;

/**
 * Reads a backup into a database without tables: first the schema of its time, then its rows, all or nothing. The next start
 * brings the schema up to date, so this is also the way to a newer PostgreSQL.
 */
public final class Restore implements AutoCloseable {

    private final ZipInputStream zip;
    private final BackupManifest manifest;

    private Restore(ZipInputStream zip) throws IOException {
        this.zip = zip;
        if (!Backup.MANIFEST.equals(next())) {
            throw BackupUnusable.because("it is no backup of a Throughline");
        }
        this.manifest = BackupManifest.read(part());
    }

    /** Opens a backup; refuses one that another installation's key sealed. */
    public static Restore of(InputStream sealed, InstallationKey key) {
        try {
            return new Restore(new ZipInputStream(new BufferedInputStream(new BackupSeal(key).open(sealed))));
        } catch (IOException e) {
            throw BackupUnusable.because(
                    "it is damaged, or sealed under another key; use the installation.key of the Throughline that wrote it",
                    e);
        }
    }

    public BackupManifest manifest() {
        return manifest;
    }

    /** Answers how many rows came back. */
    public long into(DatabaseLogin administrator, DatabaseLogins logins) throws SQLException {
        makeTables(logins);
        try (var connection = administrator.connect()) {
            connection.setAutoCommit(false);
            var tables = new StoredTables(connection);
            if (!tables.migrations().equals(manifest.migrations())) {
                throw BackupUnusable.because("its tables are not those of this Throughline; use the one that wrote it");
            }
            // triggers and references are those of finished rows; they were kept when the rows were written
            execute(connection, "set local session_replication_role = replica");
            execute(
                    connection,
                    "truncate "
                            + tables.all().stream()
                                    .map(StoredTables.Table::name)
                                    .collect(Collectors.joining(", ")));
            var rows = copyAll(connection);
            for (var step : tables.afterwards()) {
                execute(connection, "select " + step);
            }
            connection.commit();
            connection.setAutoCommit(true);
            execute(connection, "analyze");
            return rows;
        } catch (IOException e) {
            throw BackupUnusable.because("it is damaged or cut off", e);
        }
    }

    private void makeTables(DatabaseLogins logins) {
        var owner = logins.owner();
        Flyway.configure()
                .dataSource(owner.url(), owner.user(), owner.password())
                .defaultSchema("platform")
                .schemas("platform")
                .locations("classpath:db/migration")
                .placeholders(Map.of("application_role", logins.application().user()))
                .target(manifest.newest())
                .load()
                .migrate();
    }

    private long copyAll(Connection connection) throws IOException, SQLException {
        var copy = connection.unwrap(PGConnection.class).getCopyAPI();
        var counts = new TreeMap<String, String>();
        long rows = 0;
        for (var name = next(); !name.equals(Backup.END); name = next()) {
            var columns = line();
            var copied = copy.copyIn("copy " + name + " (" + columns + ") from stdin", part());
            counts.put(name, Long.toString(copied));
            rows += copied;
        }
        var wanted = new Properties();
        wanted.load(part());
        if (!wanted.equals(counts)) {
            throw BackupUnusable.because("it has not as many rows as it says");
        }
        return rows;
    }

    private String next() throws IOException {
        ZipEntry entry = zip.getNextEntry();
        if (entry == null) {
            throw new IOException("no more parts");
        }
        return entry.getName();
    }

    /** The first line of a part names its columns. */
    private String line() throws IOException {
        var bytes = new java.io.ByteArrayOutputStream();
        for (int next = zip.read(); next != '\n'; next = zip.read()) {
            if (next < 0) {
                throw new IOException("a part without columns");
            }
            bytes.write(next);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** Whoever reads one part must not close the whole. */
    private InputStream part() {
        return new FilterInputStream(zip) {
            @Override
            public void close() {
                // the whole goes on
            }
        };
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
