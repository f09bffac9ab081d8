package org.throughline.platform.database.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Test databases whose JVM was killed and could not stop them: stopped and thrown away by the next run. A folder whose lock is
 * held belongs to a run that is still going on.
 */
public final class OrphanedClusters {

    private OrphanedClusters() {}

    /** Those in folders that begin so; answers how many servers still ran. */
    public static int stop(Path parent, String prefix) {
        if (!Files.isDirectory(parent)) {
            return 0;
        }
        try (var found = Files.newDirectoryStream(parent, prefix + "*")) {
            int stopped = 0;
            for (var folder : found) {
                stopped += stop(new DataFolder(folder)) ? 1 : 0;
            }
            return stopped;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean stop(DataFolder folder) throws IOException {
        Optional<FolderLock> lock = FolderLock.tryOn(folder);
        if (lock.isEmpty()) {
            return false;
        }
        try {
            var server = running(folder);
            server.ifPresent(OrphanedClusters::end);
            folder.discard();
            return server.isPresent();
        } finally {
            lock.get().close();
        }
    }

    private static Optional<ProcessHandle> running(DataFolder folder) throws IOException {
        var postmaster = Postmaster.of(folder.cluster());
        return postmaster.isPresent()
                        && postmaster.get().isAlive()
                        && postmaster.get().serves(folder.cluster())
                ? ProcessHandle.of(postmaster.get().pid())
                : Optional.empty();
    }

    /** Nobody wants its data any more. */
    private static void end(ProcessHandle server) {
        var all = server.descendants().toList();
        server.destroyForcibly();
        all.forEach(ProcessHandle::destroyForcibly);
        server.onExit().join();
    }
}
