package org.throughline.platform.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.backup.Restore;
import org.throughline.platform.startup.CannotStart;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code restore FILE}: a backup into a data folder without a database. */
@Command(mixinStandardHelpOptions = true, description = "read a backup into an empty data folder")
final class RestoreVerb implements Callable<Integer> {

    private final Map<String, String> environment;
    private final ConsoleProgress progress;

    @Parameters(paramLabel = "FILE", description = "the backup")
    private Path file = Path.of("");

    @Option(names = "--data", paramLabel = "FOLDER", description = "the data folder (data)")
    private @Nullable Path data;

    RestoreVerb(Map<String, String> environment, ConsoleProgress progress) {
        this.environment = environment;
        this.progress = progress;
    }

    @Override
    public Integer call() throws SQLException {
        var folder = new BackupFolder(settings());
        folder.requireBuiltIn();
        folder.requireNoDatabase();
        try (var in = Files.newInputStream(file);
                var restore = Restore.of(in, folder.key())) {
            var purpose = LauncherVerb.of(restore.manifest().purpose()).orElse(LauncherVerb.SERVE);
            var server = new LaunchDatabase(LauncherVerb.RESTORE, settings(), progress).embedded();
            progress.says("Reading the backup of " + restore.manifest().madeAt());
            var rows = restore.into(server.administrator(server.logins()), server.logins());
            new FolderPurpose(settings().dataFolder(), purpose).remember();
            progress.tells(
                    "Brought back " + rows + " rows. Messages that had not left by then wait for a person to decide;"
                            + " everybody signs in anew. Start it with ./throughline " + purpose.word() + ".");
            return 0;
        } catch (NoSuchFileException missing) {
            throw new CannotStart(CannotStart.Reason.SETTING_WRONG, "There is no file " + file + ".", missing);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    LaunchSettings settings() {
        return LaunchSettings.of(Optional.ofNullable(data), environment);
    }
}
