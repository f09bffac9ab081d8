package org.throughline.platform.database.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the cluster's postmaster.pid says: which process serves the folder, and whether it takes connections yet. */
record Postmaster(long pid, boolean ready) {

    private static final int STATUS_LINE = 7;

    static Optional<Postmaster> of(Path cluster) {
        try {
            List<String> lines = Files.readAllLines(file(cluster), StandardCharsets.UTF_8);
            boolean ready =
                    lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready");
            return Optional.of(new Postmaster(Long.parseLong(lines.getFirst().strip()), ready));
        } catch (IOException | RuntimeException e) {
            // absent, or read while it was being written
            return Optional.empty();
        }
    }

    private static Path file(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    boolean isAlive() {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    /** After a reboot the number may belong to some other program, which PostgreSQL itself would take for its own. */
    boolean serves(Path cluster) throws IOException {
        Path workingFolder = Path.of("/proc", Long.toString(pid), "cwd");
        if (Files.exists(workingFolder)) {
            return Files.isSameFile(workingFolder, cluster);
        }
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().command())
                .map(command -> Path.of(command).endsWith("postgres"))
                .orElse(true);
    }

    static void forget(Path cluster) throws IOException {
        Files.deleteIfExists(file(cluster));
    }
}
