package org.throughline.communication.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class EvaluateMailTests {

    @Test
    void countsPerFolderAndPrintsNoWordOfAnyMail(@TempDir Path folder) throws IOException {
        put(folder, "bounces", "bounce-report", "bounce-in-words");
        put(folder, "people", "patient-question", "voicemail", "auto-replied", "empty-body");
        var out = new StringWriter();
        int exit =
                new CommandLine(new EvaluateMail()).setOut(new PrintWriter(out)).execute(folder.toString());
        assertThat(exit).isZero();
        assertThat(out.toString())
                .contains("bounces: 2 files", "people: 4 files", "empty-body 1")
                .containsPattern("delivery reports\\s+2\\s+100.0 %")
                .containsPattern("automatic replies\\s+1\\s+25.0 %")
                .doesNotContain("Rosalind");
    }

    private static void put(Path folder, String name, String... fixtures) throws IOException {
        var inside = Files.createDirectory(folder.resolve(name));
        for (var fixture : fixtures) {
            Files.write(inside.resolve(fixture + ".eml"), Fixture.bytes(fixture));
        }
    }
}
