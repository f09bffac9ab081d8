package org.throughline.platform.files;

import com.google.crypto.tink.Aead;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.kernel.NotFound;
import org.throughline.kernel.Reference;
import org.throughline.platform.database.Columns;
import org.throughline.platform.transaction.CurrentPractice;

/** Files as rows of encrypted chunks; a chunk opens only in the place it was written for. */
@Repository
class EncryptedFiles implements FileStore {

    private static final int CHUNK = 1024 * 1024;

    private final JdbcClient database;
    private final PracticeKeys keys;

    EncryptedFiles(JdbcClient database, PracticeKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public FileId store(byte[] bytes, String mediaType, Instant at) {
        var file = database.sql("""
                        insert into platform.stored_file (media_type, size_bytes, sha256, stored_at)
                        values (:mediaType, :size, :sha256, :at) returning id
                        """)
                .param("mediaType", mediaType)
                .param("size", bytes.length)
                .param("sha256", sha256(bytes))
                .param("at", Columns.at(at))
                .query((row, number) -> new FileId(Columns.id(row, "id")))
                .single();
        for (int from = 0, number = 0; from < bytes.length; from += CHUNK, number++) {
            storeChunk(file, number, Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + CHUNK)));
        }
        return file;
    }

    @Override
    @Transactional(readOnly = true)
    public StoredFile open(FileId file) {
        return database.sql("select media_type, size_bytes from platform.stored_file where id = :id")
                .param("id", file.value())
                .query((row, number) -> {
                    var size = row.getLong("size_bytes");
                    return new StoredFile(row.getString("media_type"), size, read(file, size));
                })
                .optional()
                .orElseThrow(() -> new NotFound(new Reference("File", file.value())));
    }

    private void storeChunk(FileId file, int number, byte[] plain) {
        try {
            database.sql("insert into platform.file_chunk (file_id, number, sealed) values (:file, :number, :sealed)")
                    .param("file", file.value())
                    .param("number", number)
                    .param("sealed", keys.current().encrypt(plain, place(file, number)))
                    .update();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot encrypt a file", e);
        }
    }

    private InputStream read(FileId file, long size) {
        var chunks = (int) ((size + CHUNK - 1) / CHUNK);
        Enumeration<InputStream> streams = Collections.enumeration(IntStream.range(0, chunks)
                .mapToObj(number -> (InputStream) new ByteArrayInputStream(openChunk(file, number)))
                .toList());
        return new SequenceInputStream(streams);
    }

    private byte[] openChunk(FileId file, int number) {
        var sealed = database.sql("select sealed from platform.file_chunk where file_id = :file and number = :number")
                .param("file", file.value())
                .param("number", number)
                .query((row, index) -> row.getBytes("sealed"))
                .single();
        try {
            Aead key = keys.current();
            return key.decrypt(sealed, place(file, number));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a stored file does not open: " + file.value(), e);
        }
    }

    private static byte[] place(FileId file, int number) {
        return (CurrentPractice.get() + "|file|" + file.value() + "|" + number).getBytes(StandardCharsets.UTF_8);
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
