package org.throughline.platform.database.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The server's settings, written anew at each start: only this machine reaches it, and its log never holds a patient's text. */
record ServerConfiguration(DataFolder folder, boolean durable) {

    private static final String COMMON = """
            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            max_connections = 60
            password_encryption = scram-sha-256
            timezone = 'UTC'
            log_timezone = 'UTC'
            jit = off
            log_min_messages = warning
            log_statement = none
            log_min_error_statement = panic
            log_error_verbosity = terse
            log_parameter_max_length = 0
            log_parameter_max_length_on_error = 0
            idle_in_transaction_session_timeout = '60s'
            """;
    private static final String KEPT = """
            shared_buffers = '256MB'
            fsync = on
            synchronous_commit = on
            full_page_writes = on
            max_wal_size = '512MB'
            logging_collector = on
            log_filename = 'postgresql-%a.log'
            log_truncate_on_rotation = on
            log_rotation_age = '1d'
            log_file_mode = 0600
            """;
    private static final String THROWN_AWAY = """
            shared_buffers = '64MB'
            fsync = off
            synchronous_commit = off
            full_page_writes = off
            wal_level = minimal
            max_wal_senders = 0
            io_method = sync
            max_connections = 300
            """;

    /** Makes the cluster read our file; called once, before the cluster gets its final name. */
    static void include(Path freshCluster) throws IOException {
        Files.writeString(
                freshCluster.resolve("postgresql.conf"),
                "\ninclude = 'throughline.conf'\n",
                StandardCharsets.UTF_8,
                StandardOpenOption.APPEND);
    }

    /** Returns the file, which the server's user has to be able to read. */
    Path write(int port) throws IOException {
        String log = folder.log().toString().replace("'", "''");
        Path file = folder.cluster().resolve("throughline.conf");
        SecretFile.write(
                file, COMMON + (durable ? KEPT : THROWN_AWAY) + "log_directory = '" + log + "'\nport = " + port + "\n");
        return file;
    }
}
