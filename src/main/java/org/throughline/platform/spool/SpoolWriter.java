package org.throughline.platform.spool;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writes one file, record by record; each is on the disk when {@link #append} returns, and so is the file's name. */
final class SpoolWriter implements AutoCloseable {

    private final FileChannel channel;

    SpoolWriter(Path file) throws IOException {
        this.channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        flushFolderOf(file);
    }

    /** What was written of a record that could not be finished is taken back. */
    void append(byte[] frame) throws IOException {
        var before = channel.position();
        try {
            var rest = ByteBuffer.wrap(frame);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        } catch (IOException failed) {
            try {
                channel.truncate(before).force(true);
            } catch (IOException stays) {
                failed.addSuppressed(stays);
            }
            throw failed;
        }
    }

    long size() throws IOException {
        return channel.size();
    }

    /** A new or a removed name in a folder outlives a power cut only after this. */
    static void flushFolderOf(Path file) throws IOException {
        try (var folder = FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
