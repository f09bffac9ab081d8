package org.throughline.platform.database.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.throughline.testing.SpawnedJava;

/** A process of its own that starts a database, commits a row, says so and then only waits to be ended. */
final class HoldsADatabase {

    static final String READY = "holding";

    private HoldsADatabase() {}

    public static void main(String[] arguments) throws SQLException, IOException {
        var server = EmbeddedPostgres.start(Path.of(arguments[0]), TestClusters.durable());
        Rows.in(server.logins()).write(arguments[1]);
        SpawnedJava.says(READY);
        System.in.read();
    }
}
