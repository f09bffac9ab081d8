package org.throughline.platform.database.embedded;

import java.io.BufferedInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.springframework.util.FileSystemUtils;

/** PostgreSQL's own programs, unpacked once for each version; a half-unpacked folder is never used. */
record Programs(Path home) {

    static final String VERSION = "18.6";
    static final String MAJOR = "18";

    static Programs in(Path parent, EmbeddedPostgresSettings settings) {
        Path home = parent.resolve("postgres-" + VERSION);
        if (!Files.isDirectory(home)) {
            settings.progress().says("Unpacking PostgreSQL " + VERSION);
            try {
                unpack(parent, home, settings.durable());
            } catch (IOException e) {
                throw new DataFolder(parent).unusable(e);
            }
        }
        return new Programs(home);
    }

    String path(String program) {
        return home.resolve("bin").resolve(program).toString();
    }

    private static void unpack(Path parent, Path home, boolean durable) throws IOException {
        Files.createDirectories(parent);
        Path fresh = Files.createTempDirectory(parent, "unpacking-postgres-");
        try {
            Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
            extract(HostPlatform.current(), fresh);
            verify(new Programs(fresh));
            if (durable) {
                // a power cut must not leave the final name over files that never reached the disk
                new ServerTool(fresh).run(List.of("sync"));
            }
            Files.move(fresh, home);
        } catch (IOException e) {
            if (!Files.isDirectory(home)) {
                throw e;
            }
            // another process unpacked the same version in the meantime: its folder is as good
        } finally {
            FileSystemUtils.deleteRecursively(fresh);
        }
    }

    private static void extract(HostPlatform platform, Path target) throws IOException {
        try (InputStream resource = Programs.class.getResourceAsStream("/" + platform.archive())) {
            if (resource == null) {
                throw HostPlatform.unsupported(
                        "this build holds no PostgreSQL for " + platform.system() + " on " + platform.processor());
            }
            TarArchiveInputStream tar =
                    new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(resource)));
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(entry, tar, target);
            }
        }
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new FileNotFoundException("an entry leaves the archive");
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else if (entry.isFile() && !entry.getName().endsWith(".a")) {
            Files.copy(content, path);
            boolean program = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    private static void verify(Programs programs) {
        try {
            var answer = new ServerTool(programs.home()).run(List.of(programs.path("postgres"), "--version"));
            if (!answer.output().contains("PostgreSQL) " + VERSION)) {
                throw HostPlatform.unsupported(
                        "its PostgreSQL answers: " + answer.output().strip());
            }
        } catch (UncheckedIOException e) {
            throw HostPlatform.unsupported(
                    "its PostgreSQL cannot be run from " + programs.home().getParent());
        }
    }
}
