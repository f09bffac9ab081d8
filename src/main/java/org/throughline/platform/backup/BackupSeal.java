package org.throughline.platform.backup;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.throughline.platform.files.InstallationKey;

/** Seals the bytes of a backup: names and messages stand in its tables in clear, so nobody reads it without the key. */
record BackupSeal(InstallationKey key) {

    private static final int SEGMENT = 1 << 20;
    private static final int KEY_BYTES = 32;
    private static final byte[] PLACE = "throughline-backup-1".getBytes(StandardCharsets.UTF_8);

    OutputStream around(OutputStream sealed) throws IOException {
        try {
            return streaming().newEncryptingStream(sealed, PLACE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot seal a backup", e);
        }
    }

    InputStream open(InputStream sealed) throws IOException {
        try {
            return streaming().newDecryptingStream(sealed, PLACE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot open a backup", e);
        }
    }

    private AesGcmHkdfStreaming streaming() throws GeneralSecurityException {
        return new AesGcmHkdfStreaming(key.derive("backup"), "HmacSha256", KEY_BYTES, SEGMENT, 0);
    }
}
