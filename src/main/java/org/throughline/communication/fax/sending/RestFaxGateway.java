package org.throughline.communication.fax.sending;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.throughline.communication.text.TextGateway.LookedUp;
import org.throughline.communication.text.TextRefused;
import org.throughline.communication.text.TextRefused.Outcome;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Hands faxes to a provider by REST and tells apart: taken, certainly not taken, and lost in between. */
public final class RestFaxGateway implements FaxGateway {

    private static final Duration TO_CONNECT = Duration.ofSeconds(2);
    private static final Duration TO_ANSWER = Duration.ofSeconds(30);

    private final FaxProvider provider;
    private final JsonMapper json;
    private final RestClient client;

    public RestFaxGateway(FaxProvider provider, JsonMapper json) {
        this.provider = provider;
        this.json = json;
        var requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .connectTimeout(TO_CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build());
        requests.setReadTimeout(TO_ANSWER);
        this.client = RestClient.builder()
                .requestFactory(requests)
                .defaultHeaders(headers -> headers.setBasicAuth(provider.key(), provider.secret()))
                .build();
    }

    @Override
    public String send(OutgoingFax fax) {
        var answer = answered(client.post()
                .uri(provider.faxes())
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(parts(fax)));
        if (answer.status() == 200 || answer.status() == 201) {
            return taken(answer.body());
        }
        throw refusal(answer.status());
    }

    /** The provider keeps our tag, so nothing has to be compared. */
    @Override
    public LookedUp lookUp(UUID attempt) {
        try {
            var answer = answered(client.method(HttpMethod.GET).uri(provider.faxesOf(attempt)));
            return answer.status() == 200 ? found(json.readTree(answer.body())) : new LookedUp.Unknown();
        } catch (TextRefused | JacksonException outOfReach) {
            return new LookedUp.Unknown();
        }
    }

    private static LookedUp found(JsonNode answer) {
        if (!answer.path("data").isArray()) {
            return new LookedUp.Unknown();
        }
        return answer.path("data").isEmpty()
                ? new LookedUp.NotThere()
                : new LookedUp.Taken(answer.path("data").path(0).path("id").asString(""));
    }

    private MultiValueMap<String, Object> parts(OutgoingFax fax) {
        var parts = new LinkedMultiValueMap<String, Object>();
        parts.add("to", fax.to().value());
        parts.add("caller_id", fax.from().value());
        parts.add("callback_url", provider.statusOf(fax.attempt()).toString());
        parts.add("tag[attempt]", fax.attempt().toString());
        parts.add("file", new Pages(fax.pdf()));
        return parts;
    }

    /** A file part needs a name; it says nothing of what the pages are about. */
    private static final class Pages extends ByteArrayResource {

        private Pages(byte[] pdf) {
            super(pdf);
        }

        @Override
        public String getFilename() {
            return "fax.pdf";
        }
    }

    private record Answer(int status, String body) {}

    private static Answer answered(RestClient.RequestHeadersSpec<?> request) {
        try {
            return request.exchange((asked, response) -> read(response));
        } catch (ResourceAccessException broken) {
            var certain = broken.getCause() instanceof ConnectException
                    || broken.getCause() instanceof HttpConnectTimeoutException;
            throw new TextRefused(certain ? Outcome.TEMPORARY : Outcome.UNCERTAIN, 0);
        }
    }

    private static Answer read(ClientHttpResponse response) throws IOException {
        var body = new String(response.getBody().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(response.getStatusCode().value(), body);
    }

    /** A wrong account or too many faxes is nothing of this one; any other complaint is about it. */
    private static TextRefused refusal(int status) {
        return switch (status) {
            case 400, 404, 413, 415, 422 -> new TextRefused(Outcome.PERMANENT, status);
            default -> TextRefused.notForItsWords(status);
        };
    }

    /** An answer that says it was taken and cannot be read was taken all the same. */
    private String taken(String body) {
        try {
            return json.readTree(body).path("data").path("id").asString("");
        } catch (JacksonException unreadable) {
            return "";
        }
    }
}
