package org.throughline.platform.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A checkout and a path of its own: the script finds there what a test put there, and nothing of the real machine. */
final class PretendedMachine {

    /** What the script said and how it ended. */
    record Said(int code, String output) {
        String oneLine() {
            List<String> lines = output.lines().toList();
            if (lines.size() != 1) {
                throw new AssertionError("expected one sentence: " + lines);
            }
            return lines.getFirst();
        }
    }

    private static final List<String> ORDINARY = List.of(
            "cat",
            "dirname",
            "find",
            "grep",
            "head",
            "id",
            "mkdir",
            "mv",
            "readlink",
            "rm",
            "sed",
            "sleep",
            "tail",
            "touch",
            "wc");
    private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

    private final Path folder;
    private final Path home;
    private final Path checkout;
    private final Path programs;
    private final Map<String, String> variables = new HashMap<>();

    PretendedMachine(Path folder) throws IOException {
        this.folder = folder;
        home = Files.createDirectories(folder.resolve("home"));
        checkout = Files.createDirectories(folder.resolve("checkout"));
        programs = Files.createDirectories(folder.resolve("bin"));
        for (String name : ORDINARY) {
            program(name, "exec " + real(name) + " \"$@\"");
        }
        Files.copy(Path.of("throughline"), checkout.resolve("throughline"));
        Files.copy(Path.of("pom.xml"), checkout.resolve("pom.xml"));
        Path source = Files.createDirectories(checkout.resolve("src/main")).resolve("Work.java");
        Files.createFile(source);
        for (Path path : List.of(source, source.getParent(), checkout.resolve("pom.xml"))) {
            Files.setLastModifiedTime(path, FileTime.from(LONG_AGO));
        }
    }

    private static Path real(String program) {
        return Stream.of("/usr/bin", "/bin")
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }

    void program(String name, String script) throws IOException {
        executable(programs.resolve(name), script);
    }

    void buildTools(String maven) throws IOException {
        program("mvn", maven);
        program("node", "echo v20.11.0");
        program("npm", "exit 0");
    }

    Path jdk(String name, String version) throws IOException {
        Path jdk = folder.resolve("jdks").resolve(name);
        java(jdk.resolve("bin/java"), jdk, version);
        executable(jdk.resolve("bin/javac"), "exit 0");
        return jdk;
    }

    void jvmFolder(String name, String version) throws IOException {
        jdk(name, version);
        variables.put("THROUGHLINE_JVM_FOLDERS", folder.resolve("jdks").toString());
    }

    void javaOnPath(String version) throws IOException {
        java(programs.resolve("java"), jdk("on-path-" + version, version), version);
    }

    private static void java(Path program, Path jdk, String version) throws IOException {
        executable(program, """
                case "$*" in
                    *-version*) printf '    java.home = %%s\\nopenjdk version "%%s" 2026-01-20\\n' '%s' '%s' >&2 ;;
                    *extract*) mkdir -p "${@: -1}" && touch "${@: -1}/throughline.jar" ;;
                    *) echo java '%s' "$@" ;;
                esac
                """.formatted(jdk, version, version));
    }

    void variable(String name, Path value) {
        variables.put(name, value.toString());
    }

    /** As after a build: the jar is newer than every source. */
    void built() throws IOException {
        Path target = Files.createDirectories(checkout.resolve("target"));
        Files.writeString(target.resolve("throughline.jar"), "");
    }

    void sourceChanged() throws IOException {
        Files.setLastModifiedTime(checkout.resolve("target/throughline.jar"), FileTime.from(LONG_AGO));
        Files.writeString(checkout.resolve("src/main/Work.java"), "class Work {}");
    }

    Said throughline(String... words) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(Stream.concat(
                        Stream.of("/bin/bash", checkout.resolve("throughline").toString()), Stream.of(words))
                .toList());
        builder.environment().clear();
        builder.environment().putAll(Map.of("PATH", programs.toString(), "HOME", home.toString()));
        builder.environment().put("THROUGHLINE_JVM_FOLDERS", "");
        builder.environment().putAll(variables);
        Process process = builder.redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.onExit().join().exitValue(), output);
    }

    private static void executable(Path program, String script) throws IOException {
        Files.createDirectories(program.getParent());
        Files.writeString(program, "#!/bin/bash\n" + script + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
