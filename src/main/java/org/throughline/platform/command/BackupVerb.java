package org.throughline.platform.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.backup.Backup;
import org.throughline.platform.startup.CannotStart;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code backup FILE}: the built-in database into one sealed file, beside a running Throughline or without one. */
@Command(mixinStandardHelpOptions = true, description = "write a backup of the built-in database")
final class BackupVerb implements Callable<Integer> {

    private final Map<String, String> environment;
    private final ConsoleProgress progress;
    private final InstantSource clock;

    @Parameters(paramLabel = "FILE", description = "the file to write; it must not exist yet")
    private Path file = Path.of("");

    @Option(names = "--data", paramLabel = "FOLDER", description = "the data folder (data)")
    private @Nullable Path data;

    BackupVerb(Map<String, String> environment, ConsoleProgress progress, InstantSource clock) {
        this.environment = environment;
        this.progress = progress;
        this.clock = clock;
    }

    @Override
    public Integer call() throws SQLException {
        var folder = new BackupFolder(settings());
        folder.requireBuiltIn();
        folder.requireDatabase();
        var server = new LaunchDatabase(LauncherVerb.BACKUP, settings(), progress).embedded();
        progress.says("Reading the database");
        try {
            var rows = write(new Backup(server.administrator(server.logins()), folder.key()), folder.purpose());
            progress.tells("Wrote " + rows + " rows to " + file + ". Keep a copy of " + folder.keyFile()
                    + " in another place: without it the backup does not open.");
            return 0;
        } catch (FileAlreadyExistsException there) {
            throw new CannotStart(
                    CannotStart.Reason.SETTING_WRONG, "There is a file " + file + " already; name another one.", there);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whole or not at all: what broke off never looks like a backup. */
    private long write(Backup backup, String purpose) throws IOException, SQLException {
        if (Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        var begun = Path.of(file + ".part");
        Files.deleteIfExists(begun);
        try {
            long rows;
            try (var out = Files.newOutputStream(begun, StandardOpenOption.CREATE_NEW)) {
                rows = backup.write(out, clock.instant(), purpose);
            }
            Files.move(begun, file, StandardCopyOption.ATOMIC_MOVE);
            return rows;
        } finally {
            Files.deleteIfExists(begun);
        }
    }

    LaunchSettings settings() {
        return LaunchSettings.of(Optional.ofNullable(data), environment);
    }
}
