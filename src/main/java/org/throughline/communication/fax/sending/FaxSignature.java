package org.throughline.communication.fax.sending;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import org.springframework.modulith.NamedInterface;
import org.throughline.communication.text.WebhookSignature;

/** What a provider of faxes signs of a webhook: as providers of texts do, written in hexadecimal. */
@NamedInterface("faxes")
public final class FaxSignature {

    /** The header it comes in. */
    public static final String HEADER = "X-Phaxio-Signature";

    private final WebhookSignature signature;

    public FaxSignature(String token) {
        this.signature = new WebhookSignature(token);
    }

    /** Takes the same time wherever the signature differs. */
    public boolean holds(URI address, Map<String, String> fields, String signed) {
        return MessageDigest.isEqual(
                sign(address, fields).getBytes(StandardCharsets.US_ASCII), signed.getBytes(StandardCharsets.UTF_8));
    }

    /** The signature of these fields, sent to that address. */
    public String sign(URI address, Map<String, String> fields) {
        return HexFormat.of().formatHex(Base64.getDecoder().decode(signature.sign(address, fields)));
    }
}
