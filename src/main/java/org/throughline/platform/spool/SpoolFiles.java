package org.throughline.platform.spool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** The files of a spool, in the order in which they were begun. */
record SpoolFiles(Path folder) {

    private static final String RECORDS = ".spool";
    private static final String DAMAGED = ".damaged";

    /** Nobody but its owner looks into it. */
    void prepare() throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Files.createDirectories(folder);
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
        SpoolWriter.flushFolderOf(folder);
    }

    List<Path> records() throws IOException {
        return ending(RECORDS);
    }

    int damaged() throws IOException {
        return ending(DAMAGED).size();
    }

    private List<Path> ending(String name) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var all = Files.list(folder)) {
            return all.filter(file -> file.getFileName().toString().endsWith(name))
                    .sorted()
                    .toList();
        }
    }

    /** A file after all others, whatever the clock says. */
    Path next(long now) throws IOException {
        var last = records().stream().mapToLong(SpoolFiles::number).max().orElse(0);
        return folder.resolve("%019d".formatted(Math.max(last + 1, now)) + RECORDS);
    }

    private static long number(Path file) {
        var name = file.getFileName().toString();
        var digits = name.substring(0, name.length() - RECORDS.length());
        return digits.matches("\\d{1,18}|0\\d{18}") ? Long.parseLong(digits) : 0;
    }

    void remove(Path file) throws IOException {
        Files.delete(file);
        SpoolWriter.flushFolderOf(file);
    }

    /** A file that holds more than whole records is kept for a person's eyes. */
    void keepDamaged(Path file) throws IOException {
        Files.move(file, file.resolveSibling(file.getFileName() + DAMAGED));
        SpoolWriter.flushFolderOf(file);
    }
}
