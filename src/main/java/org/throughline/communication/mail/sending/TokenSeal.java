package org.throughline.communication.mail.sending;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.bouncycastle.util.encoders.Base32;

/** HMAC-SHA-256 over a purpose and some bytes; the first key signs, all of them verify, so that keys can change. */
final class TokenSeal {

    private static final Pattern WRITTEN = Pattern.compile("[a-z2-7]+");
    private static final int BLOCK = 8;

    private final List<SecretKey> keys;
    private final String purpose;
    private final int length;

    TokenSeal(List<SecretKey> keys, String purpose, int length) {
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("a seal needs a key");
        }
        this.keys = List.copyOf(keys);
        this.purpose = purpose;
        this.length = length;
    }

    byte[] sign(byte[] content) {
        return sign(keys.getFirst(), content);
    }

    /** Takes the same time wherever the signature differs. */
    boolean holds(byte[] content, byte[] signature) {
        boolean holds = false;
        for (var key : keys) {
            holds |= MessageDigest.isEqual(sign(key, content), signature);
        }
        return holds;
    }

    /** Letters and digits that survive a change of case. */
    static String written(byte[] bytes) {
        return Base32.toBase32String(bytes).replace("=", "").toLowerCase(Locale.ROOT);
    }

    /** The bytes, only if they would be written in just this way; else empty. */
    static Optional<byte[]> read(String written) {
        var lower = written.toLowerCase(Locale.ROOT);
        int over = lower.length() % BLOCK;
        if (!WRITTEN.matcher(lower).matches() || over == 1 || over == 3 || over == 6) {
            return Optional.empty();
        }
        var bytes = Base32.decode(lower.toUpperCase(Locale.ROOT) + "=".repeat(over == 0 ? 0 : BLOCK - over));
        return written(bytes).equals(lower) ? Optional.of(bytes) : Optional.empty();
    }

    private byte[] sign(SecretKey key, byte[] content) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(purpose.getBytes(StandardCharsets.US_ASCII));
            mac.update((byte) 0);
            return Arrays.copyOf(mac.doFinal(content), length);
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("the key cannot sign", unusable);
        }
    }
}
