package org.throughline.communication.text;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.throughline.communication.text.TextRefused.Outcome;

/** Requests to an interface outside: patient for some seconds, never redirected, and sure only of what certainly did not arrive. */
public final class Outside {

    private static final Duration TO_CONNECT = Duration.ofSeconds(2);

    /** How long an answer may take. */
    public static final Duration TO_ANSWER = Duration.ofSeconds(10);

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(TO_CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    /** The answer, whatever it says; throws {@link TextRefused} when there is none. */
    public <T> HttpResponse<T> asked(HttpRequest request, HttpResponse.BodyHandler<T> reading) {
        try {
            return client.send(request, reading);
        } catch (HttpConnectTimeoutException | ConnectException away) {
            throw new TextRefused(Outcome.TEMPORARY, 0);
        } catch (IOException broken) {
            throw new TextRefused(Outcome.UNCERTAIN, 0);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new TextRefused(Outcome.UNCERTAIN, 0);
        }
    }
}
