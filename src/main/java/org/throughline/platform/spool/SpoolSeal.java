package org.throughline.platform.spool;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Optional;

/** Seals each record with its time: whoever finds the files alone reads nothing, and cannot say that it came at another time. */
final class SpoolSeal {

    private static final String PLACE = "throughline-spool-1|";

    private final Aead aead;

    SpoolSeal(byte[] key) {
        try {
            this.aead = new AesGcmJce(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot seal a spool", e);
        }
    }

    Spooled seal(Spooled open) {
        try {
            return new Spooled(open.at(), aead.encrypt(open.bytes(), context(open.at())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot seal a record", e);
        }
    }

    /** Empty for what this installation never sealed. */
    Optional<Spooled> open(Spooled sealed) {
        try {
            return Optional.of(new Spooled(sealed.at(), aead.decrypt(sealed.bytes(), context(sealed.at()))));
        } catch (GeneralSecurityException foreign) {
            return Optional.empty();
        }
    }

    private static byte[] context(Instant at) {
        return (PLACE + at.toEpochMilli()).getBytes(StandardCharsets.UTF_8);
    }
}
