package org.throughline.platform.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.throughline.platform.files.InstallationKey;
import org.throughline.platform.startup.CannotStart;
import org.throughline.platform.startup.CannotStart.Reason;

/** The data folder that a backup comes from or goes to. */
record BackupFolder(LaunchSettings settings) {

    void requireBuiltIn() {
        if (settings.variable(ExternalDatabase.URL).isPresent()) {
            throw new CannotStart(
                    Reason.SETTING_WRONG,
                    "backup and restore are for the built-in database; use PostgreSQL's own tools for the one that "
                            + ExternalDatabase.URL + " names.");
        }
    }

    void requireDatabase() {
        if (!hasDatabase()) {
            throw new CannotStart(
                    Reason.FOLDER_INCOMPLETE,
                    "There is no database in " + settings.dataFolder() + "; set " + LaunchSettings.DATA
                            + " to the data folder.");
        }
    }

    void requireNoDatabase() {
        if (hasDatabase()) {
            throw new CannotStart(
                    Reason.FOLDER_OF_ANOTHER_PURPOSE,
                    "There is a database in " + settings.dataFolder() + " already; set " + LaunchSettings.DATA
                            + " to a new folder.");
        }
    }

    private boolean hasDatabase() {
        return Files.exists(settings.dataFolder().resolve("database").resolve("PG_VERSION"));
    }

    Path keyFile() {
        return settings.variable("THROUGHLINE_KEY_FILE")
                .map(Path::of)
                .orElse(settings.dataFolder().resolve("installation.key"));
    }

    InstallationKey key() throws IOException {
        try {
            return InstallationKey.existing(keyFile());
        } catch (NoSuchFileException missing) {
            throw new CannotStart(
                    Reason.SETTING_WRONG,
                    "There is no key file " + keyFile()
                            + "; put the installation.key there, or set THROUGHLINE_KEY_FILE to it.",
                    missing);
        }
    }

    String purpose() throws IOException {
        var mark = settings.dataFolder().resolve("purpose");
        return Files.isRegularFile(mark) ? Files.readString(mark).strip() : LauncherVerb.SERVE.word();
    }
}
