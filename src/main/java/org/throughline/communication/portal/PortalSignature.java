package org.throughline.communication.portal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What both sides sign, after the Standard Webhooks specification: HMAC-SHA-256 over name, time and bytes of a message. A
 * question has no bytes; its method and path stand in their place.
 */
public final class PortalSignature {

    public static final String ID = "webhook-id";
    public static final String TIMESTAMP = "webhook-timestamp";
    public static final String SIGNATURE = "webhook-signature";

    /** The two clocks may differ by so much; what was signed longer ago is no longer believed. */
    public static final Duration APART = Duration.ofMinutes(5);

    private static final String PREFIX = "whsec_";
    private static final String VERSION = "v1,";
    private static final int SECRET_BYTES = 32;

    private final SecretKeySpec key;

    public PortalSignature(String secret) {
        var bytes = Base64.getDecoder().decode(secret.startsWith(PREFIX) ? secret.substring(PREFIX.length()) : secret);
        this.key = new SecretKeySpec(bytes, "HmacSHA256");
    }

    /** A secret that nobody has had before, as both sides write it. */
    static String newSecret() {
        var bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return PREFIX + Base64.getEncoder().encodeToString(bytes);
    }

    /** The header's value. */
    public String sign(String id, Instant at, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update((id + "." + at.getEpochSecond() + ".").getBytes(StandardCharsets.UTF_8));
            return VERSION + Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("the secret cannot sign", unusable);
        }
    }

    /** Whether one of the signatures in the header is ours; takes the same time wherever one differs. */
    public boolean holds(String id, Instant at, byte[] body, String header) {
        var right = sign(id, at, body).getBytes(StandardCharsets.US_ASCII);
        return Arrays.stream(header.split(" ", -1))
                .map(each -> MessageDigest.isEqual(right, each.getBytes(StandardCharsets.UTF_8)))
                .reduce(false, Boolean::logicalOr);
    }

    /** What is signed of a question: its method and what it asks for. */
    public static byte[] question(String method, String pathAndQuery) {
        return (method + " " + pathAndQuery).getBytes(StandardCharsets.UTF_8);
    }
}
