package org.throughline.screening.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.screening.ScreeningByTheList;
import picocli.CommandLine;

/** The model of the second reader of replies is made of the texts in the project and of nothing else. */
class TrainGuardTests {

    private static String run(String... options) {
        var out = new StringWriter();
        int exit =
                new CommandLine(new TrainGuard()).setOut(new PrintWriter(out)).execute(options);
        assertThat(exit).isZero();
        return out.toString();
    }

    @Test
    void makesTheShippedModelFromTheTextsInTheProject(@TempDir Path folder) {
        var model = folder.resolve("model.bin");

        var said = run("--model", model.toString());

        assertThat(said).contains("model.bin: version " + ScreeningByTheList.versionOfTheReplyReader() + ",");
        assertThat(model).isNotEmptyFile();
    }

    @Test
    void saysWhatItFindsInSourcesItHasNotSeen() {
        assertThat(run("--cross-validate")).containsPattern("0\\.65 +\\d+ of +\\d+");
    }
}
