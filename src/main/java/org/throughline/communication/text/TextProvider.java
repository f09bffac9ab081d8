package org.throughline.communication.text;

import java.net.URI;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/**
 * Where the provider of text messages and calls is, and who we are there. Prints masked.
 *
 * @param api its address up to the version, for instance {@code https://api.provider.example/2010-04-01}
 * @param callback where its webhooks reach us, as the provider writes it; what it signs begins with this
 */
@NamedInterface("phones")
public record TextProvider(URI api, String account, String token, URI callback) {

    static final String ARRIVED = "/channels/text";

    URI messages() {
        return URI.create(api + "/Accounts/" + account + "/Messages.json");
    }

    /** Where news of what we sent comes back. */
    public URI statusOf(UUID attempt) {
        return URI.create(callback + ARRIVED + "/" + attempt + "/status");
    }

    /** Where what patients write arrives. */
    public URI arrived() {
        return URI.create(callback + ARRIVED);
    }

    /** Where news of calls arrives. */
    public URI calls() {
        return URI.create(callback + "/channels/voice");
    }

    /** Where news of recordings, and of what a machine heard in them, arrives. */
    public URI recordings() {
        return URI.create(callback + "/channels/voice/recordings");
    }

    @Override
    public String toString() {
        return "TextProvider[" + api + "]";
    }
}
