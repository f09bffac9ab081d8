package org.throughline.platform.database.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.throughline.platform.startup.CannotStart;

/** Keeps a data folder for one Throughline at a time; the operating system gives it back when the process dies. */
final class FolderLock implements AutoCloseable {

    /** Closing a second channel to the file would drop the lock of the first, so one JVM asks here before it opens one. */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static Optional<FolderLock> tryOn(DataFolder folder) {
        Path file = folder.lockFile();
        if (!HELD_HERE.add(file)) {
            return Optional.empty();
        }
        Optional<FolderLock> lock = Optional.empty();
        try {
            lock = open(file);
            return lock;
        } catch (IOException e) {
            throw folder.unusable(e);
        } finally {
            if (lock.isEmpty()) {
                HELD_HERE.remove(file);
            }
        }
    }

    private static Optional<FolderLock> open(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            return Optional.empty();
        }
        String holder = Long.toString(ProcessHandle.current().pid());
        channel.truncate(0).write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.US_ASCII)), 0);
        return Optional.of(new FolderLock(file, channel));
    }

    static CannotStart heldByAnother(DataFolder folder) {
        return new CannotStart(
                CannotStart.Reason.FOLDER_LOCKED,
                "The data folder " + folder.root() + " is in use by another Throughline (process " + holder(folder)
                        + "); stop that one, or set THROUGHLINE_DATA to another folder.");
    }

    private static String holder(DataFolder folder) {
        if (HELD_HERE.contains(folder.lockFile())) {
            return Long.toString(ProcessHandle.current().pid());
        }
        try {
            return Files.readString(folder.lockFile(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            return "unknown";
        }
    }

    @Override
    public synchronized void close() {
        if (!channel.isOpen()) {
            return;
        }
        try {
            channel.close();
        } catch (IOException e) {
            // the operating system releases the lock with the process at the latest
        } finally {
            HELD_HERE.remove(file);
        }
    }
}
