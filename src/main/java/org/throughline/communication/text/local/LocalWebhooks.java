package org.throughline.communication.text.local;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.throughline.communication.text.TextProvider;
import org.throughline.communication.text.WebhookSignature;

/**
 * What the local provider tells the practice, signed; like the real ones it tries once more where nobody answered, and never
 * where somebody said no.
 */
public final class LocalWebhooks {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int UNREACHABLE = 0;

    private final TextProvider practice;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public LocalWebhooks(TextProvider practice) {
        this.practice = practice;
    }

    /** Tells of a message that a phone sent; the HTTP status that came back, 0 for none. */
    public int arrived(LocalMessage message) {
        return tell(practice.arrived(), fields(message));
    }

    /** Tells what became of a message of the practice. */
    public int became(LocalMessage message) {
        return tell(
                URI.create(message.callback()),
                Map.of(
                        "MessageSid", message.id(),
                        "AccountSid", practice.account(),
                        "MessageStatus", message.status(),
                        "From", message.from(),
                        "To", message.to()));
    }

    /** The fields by which a message that came in is told. */
    public Map<String, String> fields(LocalMessage message) {
        return Map.of(
                "MessageSid", message.id(),
                "AccountSid", practice.account(),
                "From", message.from(),
                "To", message.to(),
                "Body", message.words(),
                "NumMedia", "0");
    }

    /** Tells the practice anything, signed. */
    public int tell(URI where, Map<String, String> fields) {
        int first = tellOnce(where, fields);
        return first == UNREACHABLE ? tellOnce(where, fields) : first;
    }

    private int tellOnce(URI where, Map<String, String> fields) {
        var request = HttpRequest.newBuilder(where)
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header(WebhookSignature.HEADER, new WebhookSignature(practice.token()).sign(where, fields))
                .POST(BodyPublishers.ofString(fields.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"))))
                .build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        } catch (ConnectException away) {
            return UNREACHABLE;
        } catch (IOException broken) {
            return -1;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }
}
