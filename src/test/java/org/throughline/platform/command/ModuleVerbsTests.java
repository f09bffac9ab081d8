package org.throughline.platform.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

class ModuleVerbsTests {

    private final ImportPeople people = new ImportPeople();
    private final StringWriter complaints = new StringWriter();

    private int execute(String... words) {
        return new ModuleVerbs(List.of(people, new WriteBackup()))
                .commandLine()
                .setErr(new PrintWriter(complaints))
                .execute(words);
    }

    @Test
    void findsAVerbUnderItsGroup() {
        assertThat(execute("import", "people", "file.csv", "--dry-run")).isZero();
        assertThat(people.file).isEqualTo(Path.of("file.csv"));
        assertThat(people.dryRun).isTrue();
    }

    @Test
    void returnsTheVerbsOwnExitCode() {
        assertThat(execute("backup")).isEqualTo(7);
    }

    @Test
    void explainsWhatCanFollowAGroup() {
        assertThat(execute("import")).isEqualTo(2);
        assertThat(complaints.toString()).contains("people");
    }

    @Test
    void complainsAboutAVerbThatNoModuleKnows() {
        assertThat(execute("evaluate", "mail")).isEqualTo(2);
        assertThat(complaints.toString()).contains("evaluate");
    }

    @Command(name = "people")
    private static final class ImportPeople implements Verb {
        @Parameters
        private @Nullable Path file;

        @Option(names = "--dry-run")
        private boolean dryRun;

        @Override
        public String group() {
            return "import";
        }

        @Override
        public Integer call() {
            return 0;
        }
    }

    @Command(name = "backup")
    private static final class WriteBackup implements Verb {
        @Override
        public Integer call() {
            return 7;
        }
    }
}
