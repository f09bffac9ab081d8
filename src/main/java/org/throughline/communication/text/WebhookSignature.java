package org.throughline.communication.text;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a provider signs of a webhook: HMAC-SHA-1 over the address it calls and the fields in the order of their names. The
 * address is the configured one, never what a request claims for itself (threat 13).
 */
public final class WebhookSignature {

    /** The header it comes in. */
    public static final String HEADER = "X-Twilio-Signature";

    private final SecretKeySpec key;

    public WebhookSignature(String token) {
        this.key = new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA1");
    }

    /** Takes the same time wherever the signature differs. */
    public boolean holds(URI address, Map<String, String> fields, String signature) {
        return MessageDigest.isEqual(
                sign(address, fields).getBytes(StandardCharsets.US_ASCII), signature.getBytes(StandardCharsets.UTF_8));
    }

    /** The signature of these fields, sent to that address. */
    public String sign(URI address, Map<String, String> fields) {
        var signed = new StringBuilder(address.toString());
        new TreeMap<>(fields).forEach((name, value) -> signed.append(name).append(value));
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(key);
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("the token cannot sign", unusable);
        }
    }
}
