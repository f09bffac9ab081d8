package org.throughline.portal.link;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bouncycastle.util.encoders.Base32;

/**
 * 160 random bits that open something; nobody keeps them but whoever was given them, here only their hash is stored. Written
 * in letters and digits that survive a change of case. Prints masked.
 */
public record Secret(String value) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 20;
    private static final Pattern WRITTEN = Pattern.compile("[a-z2-7]{32}");

    static Secret random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Secret(Base32.toBase32String(bytes).toLowerCase(Locale.ROOT));
    }

    /** What was written, if it can be one at all. */
    public static Optional<Secret> of(String written) {
        var lower = written.toLowerCase(Locale.ROOT);
        return WRITTEN.matcher(lower).matches() ? Optional.of(new Secret(lower)) : Optional.empty();
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "Secret[masked]";
    }
}
