package org.throughline.testing;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A second JVM on the tests' class path, to be killed without harm to this one. */
public final class SpawnedJava implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;
    private final List<String> heard = new ArrayList<>();

    private SpawnedJava(Process process) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
    }

    /** A main class of the tests. */
    public static SpawnedJava running(Class<?> main, String... arguments) throws IOException {
        return start(classPath(main), main, arguments);
    }

    /** The application as it is delivered: nothing of the tests is on its class path. */
    public static SpawnedJava runningWithoutTests(Class<?> main, String... arguments) throws IOException {
        String delivered = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !Path.of(entry).endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
        return start(delivered, main, arguments);
    }

    /** That of this JVM, or of whoever loaded the tests into it. */
    private static String classPath(Class<?> main) {
        return main.getClassLoader() instanceof URLClassLoader loader
                ? Stream.of(loader.getURLs()).map(URL::getPath).collect(Collectors.joining(File.pathSeparator))
                : System.getProperty("java.class.path");
    }

    private static SpawnedJava start(String classPath, Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath,
                main.getName()));
        command.addAll(List.of(arguments));
        return new SpawnedJava(
                new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    /** For the spawned side: one line for whoever reads along. */
    public static void says(String line) {
        System.out.println(line);
        System.out.flush();
    }

    /** Reads along until a line with this text. */
    public String awaitLine(String text) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            heard.add(line);
            if (line.contains(text)) {
                return line;
            }
        }
        throw new IllegalStateException("ended before it said \"" + text + "\": " + heard);
    }

    /** What it said until its end. */
    public String rest() throws IOException {
        return output.lines().collect(Collectors.joining("\n"));
    }

    public long pid() {
        return process.pid();
    }

    /** As {@code kill -9}: no goodbye. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** As Ctrl+C or {@code kill}: it may tidy up; returns its exit code. */
    public int interrupt() {
        // by its handle, because the process itself would close our ends of its streams
        process.toHandle().destroy();
        return process.onExit().orTimeout(60, TimeUnit.SECONDS).join().exitValue();
    }

    public int exitCode() {
        return process.onExit().orTimeout(120, TimeUnit.SECONDS).join().exitValue();
    }

    @Override
    public void close() {
        kill();
    }
}
