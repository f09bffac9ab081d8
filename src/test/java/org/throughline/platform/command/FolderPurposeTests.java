package org.throughline.platform.command;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.platform.startup.CannotStart;

class FolderPurposeTests {

    @TempDir
    Path folder;

    @Test
    void keepsARealPracticeOutOfTheDemosFolder() {
        new FolderPurpose(folder, LauncherVerb.DEMO).remember();
        assertThatCode(() -> new FolderPurpose(folder, LauncherVerb.DEMO).refuseAnother())
                .doesNotThrowAnyException();
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> new FolderPurpose(folder, LauncherVerb.SERVE).refuseAnother())
                .withMessageContaining("belongs to ./throughline demo")
                .withMessageContaining("set THROUGHLINE_DATA to another folder");
    }

    @Test
    void leavesAFreshFolderToEither() {
        assertThatCode(() -> new FolderPurpose(folder, LauncherVerb.SERVE).refuseAnother())
                .doesNotThrowAnyException();
    }
}
