package org.throughline.platform.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import org.throughline.platform.database.embedded.DatabaseLogin;
import org.throughline.platform.files.InstallationKey;

/**
 * Writes every row of a database into one sealed stream, as one moment saw them, while people go on working. It reads as the
 * role that set the cluster up: owner and application cannot read past row-level security, and shall not.
 */
public final class Backup {

    static final String MANIFEST = "manifest";
    static final String END = "end";

    private final DatabaseLogin administrator;
    private final InstallationKey key;

    public Backup(DatabaseLogin administrator, InstallationKey key) {
        this.administrator = administrator;
        this.key = key;
    }

    /** Answers how many rows it wrote. */
    public long write(OutputStream to, Instant now, String purpose) throws IOException, SQLException {
        try (var connection = administrator.connect();
                var zip = new ZipOutputStream(new BackupSeal(key).around(to))) {
            beginSnapshot(connection);
            var tables = new StoredTables(connection);
            zip.putNextEntry(new ZipEntry(MANIFEST));
            new BackupManifest(now, purpose, tables.migrations()).write(zip);
            var counts = new Properties();
            long rows = 0;
            for (var table : tables.all()) {
                zip.putNextEntry(new ZipEntry(table.name()));
                zip.write((table.columns() + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
                var copied = connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut("copy " + table.name() + " (" + table.columns() + ") to stdout", open(zip));
                counts.setProperty(table.name(), Long.toString(copied));
                rows += copied;
            }
            zip.putNextEntry(new ZipEntry(END));
            counts.store(open(zip), null);
            return rows;
        }
    }

    private static void beginSnapshot(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    }

    /** Whoever writes one part must not close the whole. */
    private static OutputStream open(OutputStream whole) {
        return new FilterOutputStream(whole) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() {
                // the whole goes on
            }
        };
    }
}
