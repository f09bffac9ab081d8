package org.throughline.platform.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script at the root, on machines made of empty folders and programs that only say their version. */
class LauncherScriptTests {

    @TempDir
    Path temporary;

    private PretendedMachine machine;

    @BeforeEach
    void setUp() throws Exception {
        machine = new PretendedMachine(temporary);
    }

    @Test
    void saysWhatToInstallWhenThereIsNoJdk() throws Exception {
        var said = machine.throughline("demo");
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.oneLine()).startsWith("No JDK was found; install JDK 25");
    }

    @Test
    void saysWhichJdkIsTooOld() throws Exception {
        machine.javaOnPath("17.0.15");
        assertThat(machine.throughline("demo").oneLine())
                .startsWith("The newest JDK found is 17 and Throughline needs JDK 25");
    }

    @Test
    void passesOverAnOldJavaOnThePathForANewOneInTheSystemsFolder() throws Exception {
        machine.javaOnPath("17.0.15");
        machine.jvmFolder("temurin-25", "25.0.3");
        machine.built();
        assertThat(machine.throughline("demo", "--port", "9000").output())
                .contains("java 25.0.3")
                .contains("throughline.jar demo --port 9000");
    }

    @Test
    void prefersTheHomeThatIsNamedForIt() throws Exception {
        machine.javaOnPath("25.0.1");
        machine.variable("JAVA_HOME", machine.jdk("other", "25.0.2"));
        machine.variable("THROUGHLINE_JAVA_HOME", machine.jdk("named", "25.0.3"));
        machine.built();
        assertThat(machine.throughline("demo").output()).contains("java 25.0.3");
    }

    @Test
    void refusesANamedHomeThatIsTooOldInsteadOfTakingAnother() throws Exception {
        machine.javaOnPath("25.0.1");
        machine.variable("THROUGHLINE_JAVA_HOME", machine.jdk("named", "21.0.1"));
        machine.built();
        assertThat(machine.throughline("demo").oneLine()).startsWith("THROUGHLINE_JAVA_HOME is a JDK 21");
    }

    @Test
    void refusesANamedHomeWithoutJava() throws Exception {
        machine.variable("THROUGHLINE_JAVA_HOME", temporary.resolve("nowhere"));
        assertThat(machine.throughline("demo").oneLine()).contains("there is no bin/java");
    }

    @Test
    void asksForMavenAndNodeOnlyToBuild() throws Exception {
        machine.javaOnPath("25.0.3");
        assertThat(machine.throughline("demo").oneLine()).startsWith("Maven was not found");
        machine.program("mvn", "exit 0");
        assertThat(machine.throughline("demo").oneLine()).startsWith("Node was not found");
        machine.program("node", "echo v18.20.0");
        assertThat(machine.throughline("demo").oneLine()).startsWith("Node 18 was found");
        machine.built();
        assertThat(machine.throughline("demo").code()).isZero();
    }

    @Test
    void buildsAgainWhenASourceIsNewer() throws Exception {
        machine.javaOnPath("25.0.3");
        machine.buildTools(
                "echo '[INFO] --- compiler:3:compile (default-compile) @ throughline ---'; touch target/throughline.jar");
        machine.built();
        machine.sourceChanged();
        assertThat(machine.throughline("demo").output())
                .contains("Building Throughline")
                .contains("Build ended")
                .contains("throughline.jar demo");
        assertThat(machine.throughline("demo").output()).doesNotContain("Building");
    }

    @Test
    void showsTheErrorsOfAFailedBuildWhole() throws Exception {
        machine.javaOnPath("25.0.3");
        machine.buildTools(
                "echo '[INFO] quiet'; echo '[ERROR] Work.java:[3,1] no such symbol'; echo '  symbol: x'; exit 1");
        var said = machine.throughline("demo");
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.output())
                .contains("[ERROR] Work.java:[3,1] no such symbol")
                .contains("  symbol: x")
                .contains("The build failed")
                .doesNotContain("quiet");
    }

    @Test
    void doesNotKnowEveryVerb() throws Exception {
        var said = machine.throughline("dance");
        assertThat(said.code()).isEqualTo(64);
        assertThat(said.output())
                .startsWith("Throughline does not know \"dance\".")
                .contains("Usage:");
    }

    @Test
    void knowsItsVersionAndItsVerbsWithoutAJdk() throws Exception {
        assertThat(machine.throughline("version").output()).startsWith("Throughline 0.");
        assertThat(machine.throughline("help").output())
                .contains(
                        "demo",
                        "serve",
                        "import",
                        "evaluate",
                        "train",
                        "backup",
                        "restore",
                        "audit",
                        "test",
                        "bench",
                        "soak");
    }

    @Test
    void tellsHowToGetAChromiumForTheTests() throws Exception {
        machine.javaOnPath("25.0.3");
        machine.buildTools("echo tests with \"$THROUGHLINE_CHROMIUM\"");
        assertThat(machine.throughline("test").oneLine()).startsWith("Chromium was not found");
        machine.program("google-chrome", "exit 0");
        assertThat(machine.throughline("test").output()).contains("tests with").contains("google-chrome");
    }
}
