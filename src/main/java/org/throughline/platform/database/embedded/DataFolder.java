package org.throughline.platform.database.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;
import org.throughline.platform.startup.CannotStart;

/** What lies where in a data folder, and whether the folder can be used at all. */
record DataFolder(Path root) {

    static final long NEEDED_MEGABYTES = 300;

    DataFolder {
        root = root.toAbsolutePath().normalize();
    }

    Path cluster() {
        return root.resolve("database");
    }

    Path log() {
        return root.resolve("log");
    }

    Path connectionFile() {
        return root.resolve("connection.properties");
    }

    Path lockFile() {
        return root.resolve("throughline.lock");
    }

    /** Creates the folder, tries a write and asks for room, before anything slow begins. */
    void prepare() {
        try {
            if (!Files.isDirectory(root)) {
                Files.createDirectories(
                        root, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            Files.createDirectories(log());
            Files.delete(Files.createTempFile(root, "probe", ".tmp"));
        } catch (IOException e) {
            throw unusable(e);
        }
        if (freeMegabytes() < NEEDED_MEGABYTES) {
            throw full();
        }
    }

    long freeMegabytes() {
        try {
            return Files.getFileStore(root).getUsableSpace() >> 20;
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    CannotStart full() {
        return new CannotStart(
                CannotStart.Reason.DISK_FULL,
                "The disk of the data folder " + root + " is full (" + freeMegabytes() + " MB left); free at least "
                        + NEEDED_MEGABYTES + " MB and start again.");
    }

    CannotStart unusable(IOException e) {
        if (ServerLog.saysDiskFull(String.valueOf(e.getMessage()))) {
            return new CannotStart(
                    CannotStart.Reason.DISK_FULL,
                    "The disk of the data folder " + root + " is full; free at least " + NEEDED_MEGABYTES
                            + " MB and start again.",
                    e);
        }
        return new CannotStart(
                CannotStart.Reason.FOLDER_UNWRITABLE,
                "The data folder " + root + " cannot be written by this user; change its owner, or set THROUGHLINE_DATA"
                        + " to a folder that can be written.",
                e);
    }

    /** Removes what an interrupted first start left behind under a temporary name. */
    static void removeLeftovers(Path parent, String prefix) {
        try (Stream<Path> children = Files.list(parent)) {
            for (Path child : children.filter(
                            path -> path.getFileName().toString().startsWith(prefix))
                    .toList()) {
                FileSystemUtils.deleteRecursively(child);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
