package org.throughline.platform.spool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder of records that wait, for one process at a time. A record is sealed and on the disk when {@link #append} returns; its file
 * goes only when all of it was taken. After a crash a file is read from its beginning, so whoever takes records takes each once.
 */
public final class Spool implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Spool.class);
    private static final long FILE = 4L * 1024 * 1024;

    private final SpoolFiles files;
    private final SpoolSeal seal;
    private final long most;
    private final Deque<Instant> waiting = new ArrayDeque<>();
    private int taken;
    private long bytes;
    private @Nullable SpoolLock lock;
    private @Nullable SpoolWriter writer;
    private @Nullable Path written;

    /**
     * Looks at no file yet.
     *
     * @param key 32 bytes
     * @param most so many bytes may wait
     */
    public Spool(Path folder, byte[] key, long most) {
        this.files = new SpoolFiles(folder);
        this.seal = new SpoolSeal(key);
        this.most = most;
    }

    /**
     * A file's records.
     *
     * @param whole those that can be opened
     * @param foreign how many were sealed under another key
     * @param torn whether there is something that is no whole record
     */
    public record Batch(Path file, List<Spooled> whole, int foreign, boolean torn) {}

    /** Counts what an earlier process left; a folder that is not there stays away. */
    public synchronized void open() throws IOException {
        if (lock == null && !files.records().isEmpty()) {
            take();
        }
    }

    private void take() throws IOException {
        files.prepare();
        lock = SpoolLock.on(files.folder());
        for (var file : files.records()) {
            bytes += Files.size(file);
            SpoolFrames.read(Files.readAllBytes(file)).whole().forEach(record -> waiting.add(record.at()));
        }
    }

    /** On the disk when it returns; nothing of it is when it throws. */
    public synchronized void append(Spooled record) throws IOException {
        if (lock == null) {
            take();
        }
        var frame = SpoolFrames.written(seal.seal(record));
        if (bytes + frame.length > most) {
            throw new IOException("the spool is full: " + bytes + " bytes wait");
        }
        try {
            current(record.at()).append(frame);
        } catch (IOException failed) {
            closeFile();
            throw failed;
        }
        bytes += frame.length;
        waiting.add(record.at());
    }

    private SpoolWriter current(Instant now) throws IOException {
        if (writer != null && writer.size() >= FILE) {
            closeFile();
        }
        if (writer == null) {
            written = files.next(now.toEpochMilli());
            writer = new SpoolWriter(written);
        }
        return writer;
    }

    private void closeFile() {
        var closing = writer;
        writer = null;
        written = null;
        try {
            if (closing != null) {
                closing.close();
            }
        } catch (IOException e) {
            LOG.warn("a file of the spool does not close: {}", e.getMessage());
        }
    }

    public synchronized boolean isEmpty() {
        return waiting.size() == taken;
    }

    /** The oldest file's records; what comes from now on goes to another file. */
    public synchronized Optional<Batch> oldest() throws IOException {
        var file = files.records().stream().findFirst();
        if (file.isEmpty() || lock == null) {
            return Optional.empty();
        }
        if (file.get().equals(written)) {
            closeFile();
        }
        taken = 0;
        var read = SpoolFrames.read(Files.readAllBytes(file.get()));
        var opened = new ArrayList<Spooled>();
        read.whole().forEach(record -> seal.open(record).ifPresent(opened::add));
        var foreign = read.whole().size() - opened.size();
        return Optional.of(new Batch(file.get(), opened, foreign, read.damaged() > 0));
    }

    /** One record more of the oldest file waits no longer. */
    public synchronized void taken() {
        taken++;
    }

    /** All of it was taken; a damaged file stays under another name. */
    public synchronized void remove(Batch batch) throws IOException {
        var size = Files.size(batch.file());
        if (batch.torn() || batch.foreign() > 0) {
            LOG.error(
                    "a file of the spool is kept: {} of its records are under another key, torn: {} ({})",
                    batch.foreign(),
                    batch.torn(),
                    batch.file().getFileName());
            files.keepDamaged(batch.file());
        } else {
            files.remove(batch.file());
        }
        bytes -= size;
        taken = 0;
        for (int gone = 0; gone < batch.whole().size() + batch.foreign(); gone++) {
            waiting.poll();
        }
    }

    public synchronized SpoolState state() {
        return new SpoolState(
                waiting.size() - taken, waiting.stream().skip(taken).findFirst(), damaged());
    }

    private int damaged() {
        try {
            return files.damaged();
        } catch (IOException e) {
            LOG.warn("the spool cannot be looked at: {}", e.getMessage());
            return 0;
        }
    }

    @Override
    public synchronized void close() throws IOException {
        closeFile();
        if (lock != null) {
            lock.close();
            lock = null;
            waiting.clear();
            taken = 0;
            bytes = 0;
        }
    }
}
