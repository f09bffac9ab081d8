package org.throughline.platform.database.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

/** Runs one of PostgreSQL's programs with a clean environment and keeps what it printed. */
record ServerTool(Path workingFolder) {

    /** How a program ended and what it printed. */
    record Ended(int code, String output) {
        boolean well() {
            return code == 0;
        }
    }

    Ended run(List<String> command) {
        return run(command, seconds -> {});
    }

    /** Tells the watcher every two seconds how long it has been waiting. */
    Ended run(List<String> command, LongConsumer watcher) {
        try {
            // a file, not a pipe: the server that pg_ctl leaves behind would keep a pipe open for ever
            Path output = Files.createTempFile("throughline", ".out");
            try {
                int code = await(start(command, output), watcher);
                return new Ended(code, Files.readString(output, StandardCharsets.UTF_8));
            } finally {
                Files.delete(output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process start(List<String> command, Path output) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(workingFolder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    private static int await(Process process, LongConsumer watcher) {
        try {
            long waited = 0;
            while (!process.waitFor(2, TimeUnit.SECONDS)) {
                waited += 2;
                watcher.accept(waited);
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for PostgreSQL", e);
        }
    }
}
