package org.throughline.platform.spool;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps a folder for one Throughline; the operating system gives it back when the process dies. */
final class SpoolLock implements AutoCloseable {

    /** Closing a second channel to the file would drop the lock of the first, so one JVM asks here before it opens one. */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private SpoolLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static SpoolLock on(Path folder) throws IOException {
        var file = folder.toRealPath().resolve("lock");
        if (!HELD_HERE.add(file)) {
            throw heldByAnother(folder);
        }
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            HELD_HERE.remove(file);
            throw heldByAnother(folder);
        }
        return new SpoolLock(file, channel);
    }

    private static IOException heldByAnother(Path folder) {
        return new IOException("another Throughline uses the spool " + folder);
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            HELD_HERE.remove(file);
        }
    }
}
