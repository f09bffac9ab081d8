package org.throughline.platform.database.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.throughline.platform.startup.CannotStart;

/** One cluster in its data folder: created, started, stopped; whoever calls holds the folder's lock. */
final class Cluster {

    private static final String FRESH = "database-new-";

    private final DataFolder folder;
    private final Programs programs;
    private final ServerUser user;
    private final EmbeddedPostgresSettings settings;

    Cluster(DataFolder folder, Programs programs, ServerUser user, EmbeddedPostgresSettings settings) {
        this.folder = folder;
        this.programs = programs;
        this.user = user;
        this.settings = settings;
    }

    boolean exists() {
        return Files.exists(folder.cluster().resolve("PG_VERSION"));
    }

    void refuseAnotherVersion() throws IOException {
        String version = Files.readString(folder.cluster().resolve("PG_VERSION"), StandardCharsets.US_ASCII)
                .strip();
        if (!version.equals(Programs.MAJOR)) {
            throw new CannotStart(
                    CannotStart.Reason.FOLDER_OF_ANOTHER_VERSION,
                    "The data folder " + folder.root() + " was written with PostgreSQL " + version
                            + " and this Throughline brings " + Programs.MAJOR
                            + "; make a backup with the Throughline that wrote it and restore it into a new folder.");
        }
    }

    /** Under a temporary name first, so that a killed first start leaves nothing that looks like a cluster. */
    void create(String setupPassword) throws IOException {
        settings.progress().says("Creating the database");
        DataFolder.removeLeftovers(folder.root(), FRESH);
        Path fresh = Files.createTempDirectory(folder.root(), FRESH);
        Path password = fresh.resolveSibling(fresh.getFileName() + ".password");
        SecretFile.write(password, setupPassword);
        user.own(fresh);
        user.own(password);
        ServerTool.Ended ended;
        try {
            ended = tool("initdb", initdbArguments(fresh, password), seconds -> {});
        } finally {
            Files.delete(password);
        }
        if (!ended.well()) {
            throw refused("PostgreSQL could not create its files", ended.output());
        }
        ServerConfiguration.include(fresh);
        Files.move(fresh, folder.cluster());
    }

    private List<String> initdbArguments(Path fresh, Path password) {
        List<String> arguments = new ArrayList<>(List.of(
                "--pgdata=" + fresh,
                "--username=" + StoredConnection.SETUP,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--locale=C",
                "--builtin-locale=C.UTF-8",
                "--data-checksums",
                "--no-instructions"));
        if (!settings.durable()) {
            arguments.add("--no-sync");
        }
        return arguments;
    }

    /** A killed Throughline leaves its server running; it is stopped so that this start knows its settings. */
    void stopOrphan() throws IOException {
        var orphan = Postmaster.of(folder.cluster());
        if (orphan.isEmpty() || !orphan.get().isAlive()) {
            return;
        }
        if (!orphan.get().serves(folder.cluster())) {
            Postmaster.forget(folder.cluster());
            return;
        }
        settings.progress().says("Stopping the database that the last run left behind");
        stop();
    }

    /** Returns what the server said when it did not come up, or an empty text when it takes connections. */
    String start(int port) throws IOException {
        new ServerConfiguration(folder, settings.durable()).write(port);
        user.own(folder.cluster());
        user.own(folder.log());
        ServerLog log = ServerLog.from(folder.log());
        var ended = tool("pg_ctl", startArguments(), this::reportWait);
        return ended.well() ? "" : ended.output() + "\n" + log.sinceThen();
    }

    private List<String> startArguments() {
        Path startLog = folder.log().resolve("postgresql-start.log");
        return List.of(
                "start", "--silent", "--wait", "--timeout=86400", "--pgdata=" + folder.cluster(), "--log=" + startLog);
    }

    private void reportWait(long seconds) {
        settings.progress().says("The database is recovering, " + seconds + " s so far");
    }

    void stop() {
        if (!stopped("fast")) {
            stopped("immediate");
        }
    }

    private boolean stopped(String mode) {
        boolean well = tool(
                        "pg_ctl",
                        List.of(
                                "stop",
                                "--silent",
                                "--wait",
                                "--timeout=60",
                                "--mode=" + mode,
                                "--pgdata=" + folder.cluster()),
                        seconds -> {})
                .well();
        return well
                || Postmaster.of(folder.cluster()).filter(Postmaster::isAlive).isEmpty();
    }

    CannotStart refused(String what, String said) {
        if (ServerLog.saysDiskFull(said)) {
            return folder.full();
        }
        String cause = said.lines()
                .filter(line -> line.contains("FATAL") || line.contains("PANIC") || line.contains("error:"))
                .reduce((first, second) -> second)
                .orElse("no reason given");
        return new CannotStart(
                CannotStart.Reason.DATABASE_UNFIT, what + " (" + cause.strip() + "); see " + folder.log() + ".");
    }

    private ServerTool.Ended tool(String program, List<String> arguments, LongConsumer watcher) {
        List<String> command = new ArrayList<>();
        command.add(programs.path(program));
        command.addAll(arguments);
        try {
            return new ServerTool(folder.root()).run(user.command(command), watcher);
        } catch (UncheckedIOException e) {
            throw folder.unusable(new IOException(e));
        }
    }
}
