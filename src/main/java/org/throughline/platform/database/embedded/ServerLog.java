package org.throughline.platform.database.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What the server wrote since a moment, to find the cause when it does not start. */
final class ServerLog {

    private final Path folder;
    private final Map<Path, Long> sizes = new HashMap<>();

    private ServerLog(Path folder) {
        this.folder = folder;
    }

    static ServerLog from(Path folder) {
        ServerLog log = new ServerLog(folder);
        log.files().forEach(file -> log.sizes.put(file, size(file)));
        return log;
    }

    String sinceThen() {
        List<String> parts = new ArrayList<>();
        for (Path file : files()) {
            long known = sizes.getOrDefault(file, 0L);
            parts.add(read(file, known <= size(file) ? known : 0));
        }
        return String.join("\n", parts);
    }

    static boolean saysDiskFull(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.contains("no space left on device") || lower.contains("disk quota exceeded");
    }

    static boolean saysPortUsed(String text) {
        return text.contains("Address already in use") || text.contains("could not create any TCP/IP sockets");
    }

    /** The processes of a killed server need a moment to notice that it is gone. */
    static boolean saysRemainsAlive(String text) {
        return text.contains("pre-existing shared memory block");
    }

    private List<Path> files() {
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(path -> path.getFileName().toString().startsWith("postgresql"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }

    private static String read(Path file, long from) {
        try (FileChannel channel = FileChannel.open(file).position(from)) {
            return new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}
