package org.throughline.communication.fax.sending;

import java.net.URI;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/**
 * Where the provider of faxes is, and who we are there. Prints masked.
 *
 * @param api its address up to the version, for instance {@code https://api.provider.example/v2.1}
 * @param key and {@code secret} let us in
 * @param callbackToken what its webhooks are signed with
 * @param callback where its webhooks reach us, as the provider writes it; what it signs begins with this
 */
@NamedInterface("faxes")
public record FaxProvider(URI api, String key, String secret, String callbackToken, URI callback) {

    URI faxes() {
        return URI.create(api + "/faxes");
    }

    /** The faxes that carry our tag for the attempt. */
    URI faxesOf(UUID attempt) {
        return URI.create(api + "/faxes?direction=sent&tag%5Battempt%5D=" + attempt);
    }

    /** Where news of what we sent comes back. */
    public URI statusOf(UUID attempt) {
        return URI.create(callback + "/channels/fax/" + attempt + "/status");
    }

    @Override
    public String toString() {
        return "FaxProvider[" + api + "]";
    }
}
