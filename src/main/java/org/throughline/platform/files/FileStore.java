package org.throughline.platform.files;

import java.io.InputStream;
import java.time.Instant;

/** Keeps bytes in the caller's transaction, so that one commit holds a message and everything that came with it. */
public interface FileStore {

    /** Encrypts and stores the bytes; the type is what the content was found to be. */
    FileId store(byte[] bytes, String mediaType, Instant at);

    /** The bytes as they were stored; {@link org.throughline.kernel.NotFound} for a file of another practice. */
    StoredFile open(FileId file);

    /** A file being read; it is decrypted chunk by chunk. */
    record StoredFile(String mediaType, long size, InputStream bytes) {}
}
