package org.throughline.platform.database.embedded;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Properties;

/** The port and the random passwords of a cluster, in a file that only the owner of the data folder can read. */
record StoredConnection(int port, String setupPassword, String ownerPassword, String applicationPassword) {

    static final String SETUP = "postgres";
    static final String OWNER = "throughline_owner";
    static final String APPLICATION = "throughline_app";
    static final String DATABASE = "throughline";

    static StoredConnection fresh(int port) {
        return new StoredConnection(port, password(), password(), password());
    }

    StoredConnection onPort(int other) {
        return new StoredConnection(other, setupPassword, ownerPassword, applicationPassword);
    }

    DatabaseLogin setup(String database) {
        return new DatabaseLogin(url(database), SETUP, setupPassword);
    }

    DatabaseLogins logins(String database) {
        return new DatabaseLogins(
                new DatabaseLogin(url(database), OWNER, ownerPassword),
                new DatabaseLogin(url(database), APPLICATION, applicationPassword));
    }

    // the server's detail quotes the values of a row, which must not reach a log
    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database
                + "?ApplicationName=throughline&connectTimeout=2&tcpKeepAlive=true&logServerErrorDetail=false";
    }

    static Optional<StoredConnection> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties stored = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            stored.load(reader);
        }
        return Optional.of(new StoredConnection(
                Integer.parseInt(stored.getProperty("port", "0")),
                stored.getProperty("setup.password", ""),
                stored.getProperty("owner.password", ""),
                stored.getProperty("application.password", "")));
    }

    /** All or nothing, because without this file the data cannot be reached. */
    void write(Path file) throws IOException {
        Properties stored = new Properties();
        stored.setProperty("port", Integer.toString(port));
        stored.setProperty("setup.password", setupPassword);
        stored.setProperty("owner.password", ownerPassword);
        stored.setProperty("application.password", applicationPassword);
        StringWriter text = new StringWriter();
        stored.store(text, "the built-in database of this data folder");
        SecretFile.write(file, text.toString());
    }

    private static String password() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "connection on port " + port;
    }
}
