package org.throughline.platform.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.throughline.platform.startup.CannotStart;

/** Keeps the demo clinic and a real practice out of each other's data folder. */
record FolderPurpose(Path dataFolder, LauncherVerb verb) {

    private Path mark() {
        return dataFolder.resolve("purpose");
    }

    void refuseAnother() {
        try {
            if (!Files.isRegularFile(mark())) {
                return;
            }
            String purpose = Files.readString(mark()).strip();
            if (!purpose.equals(verb.word())) {
                throw new CannotStart(
                        CannotStart.Reason.FOLDER_OF_ANOTHER_PURPOSE,
                        "The data folder " + dataFolder + " belongs to ./throughline " + purpose + "; set "
                                + LaunchSettings.DATA + " to another folder for ./throughline " + verb.word() + ".");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void remember() {
        try {
            Files.writeString(mark(), verb.word());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
