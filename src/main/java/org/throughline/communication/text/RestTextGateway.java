package org.throughline.communication.text;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.communication.TextContact;
import org.throughline.communication.text.TextRefused.Outcome;
import org.throughline.kernel.ContactPoint;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Hands text messages to a provider by REST and tells apart: taken, certainly not taken, and lost in between. */
public final class RestTextGateway implements TextGateway {

    private static final Duration TO_CONNECT = Duration.ofSeconds(2);
    private static final Duration TO_ANSWER = Duration.ofSeconds(10);
    private static final int CREATED = 201;
    private static final int BAD_REQUEST = 400;
    private static final int SERVER_ERROR = 500;
    private static final int AWAY = 503;
    private static final int PAGE = 1000;
    private static final int MOST_PAGES = 50;

    /** Our clock and the provider's may differ by so much. */
    private static final Duration APART = Duration.ofMinutes(2);

    private static final Set<String> OURS = Set.of("outbound-api", "outbound-reply");

    private final TextProvider provider;
    private final JsonMapper json;
    private final HttpClient client;

    public RestTextGateway(TextProvider provider, JsonMapper json) {
        this.provider = provider;
        this.json = json;
        this.client = HttpClient.newBuilder()
                .connectTimeout(TO_CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    @Override
    public String send(OutgoingText text) {
        var fields = Map.of(
                "From", text.from().value(),
                "To", text.to().value(),
                "Body", text.words(),
                "StatusCallback", provider.statusOf(text.attempt()).toString());
        var request = to(provider.messages())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(written(fields)))
                .build();
        var answer = handedOver(request);
        if (answer.statusCode() == CREATED) {
            return taken(answer.body());
        }
        throw refusal(answer);
    }

    /** The provider does not keep our name for it, so its words, numbers and time are compared. */
    @Override
    public LookedUp lookUp(OutgoingText text, Instant handedOver) {
        var asked = Map.of("From", text.from().value(), "To", text.to().value(), "DateSent>", day(handedOver));
        try {
            var found = listed(asked).stream()
                    .filter(message -> OURS.contains(message.path("direction").asString("")))
                    .filter(message -> message.path("body").asString("").equals(text.words()))
                    .filter(message -> !created(message).isBefore(handedOver.minus(APART)))
                    .map(message -> message.path("sid").asString(""))
                    .toList();
            return switch (found.size()) {
                case 0 -> new LookedUp.NotThere();
                case 1 -> new LookedUp.Taken(found.getFirst());
                default -> new LookedUp.Unknown();
            };
        } catch (TextRefused outOfReach) {
            return new LookedUp.Unknown();
        }
    }

    @Override
    public List<TextContact> receivedSince(ContactPoint number, Instant since) {
        return listed(Map.of("To", number.value(), "DateSent>", day(since))).stream()
                .filter(message -> message.path("direction").asString("").equals("inbound"))
                .filter(message -> !created(message).isBefore(since.minus(APART)))
                .map(RestTextGateway::contact)
                .toList();
    }

    private static TextContact contact(JsonNode message) {
        var fields = message.propertyStream()
                .filter(field -> field.getValue().isValueNode())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, field -> field.getValue().asString("")));
        return new TextContact(
                message.path("sid").asString(""),
                message.path("from").asString(""),
                message.path("to").asString(""),
                message.path("body").asString(""),
                Integer.parseInt(message.path("num_media").asString("0")),
                fields);
    }

    private List<JsonNode> listed(Map<String, String> asked) {
        var found = new ArrayList<JsonNode>();
        var next = provider.messages() + "?PageSize=" + PAGE + "&" + written(asked);
        for (int page = 0; !next.isEmpty() && page < MOST_PAGES; page++) {
            var answer = handedOver(to(URI.create(next)).GET().build());
            if (answer.statusCode() != 200) {
                throw refusal(answer);
            }
            var read = json.readTree(answer.body());
            read.path("messages").forEach(found::add);
            var more = read.path("next_page_uri").asString("");
            next = more.isEmpty() ? "" : provider.api().resolve(more).toString();
        }
        return found;
    }

    private HttpRequest.Builder to(URI address) {
        var login = provider.account() + ":" + provider.token();
        var basic = Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(address).timeout(TO_ANSWER).header("Authorization", "Basic " + basic);
    }

    private HttpResponse<String> handedOver(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (HttpConnectTimeoutException | ConnectException away) {
            throw new TextRefused(Outcome.TEMPORARY, 0);
        } catch (IOException broken) {
            throw new TextRefused(Outcome.UNCERTAIN, 0);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new TextRefused(Outcome.UNCERTAIN, 0);
        }
    }

    /** An answer that says it was created and cannot be read was created all the same. */
    private String taken(String body) {
        try {
            return json.readTree(body).path("sid").asString("");
        } catch (JacksonException unreadable) {
            return "";
        }
    }

    /** A bad request names what is wrong with the message; a wrong account or too many of them is nothing of the message. */
    private TextRefused refusal(HttpResponse<String> answer) {
        int status = answer.statusCode();
        if (status == BAD_REQUEST) {
            return new TextRefused(Outcome.PERMANENT, code(answer.body(), status));
        }
        var mayHaveTaken = status >= SERVER_ERROR && status != AWAY;
        return new TextRefused(mayHaveTaken ? Outcome.UNCERTAIN : Outcome.TEMPORARY, status);
    }

    private int code(String body, int status) {
        try {
            return json.readTree(body).path("code").asInt(status);
        } catch (JacksonException unreadable) {
            return status;
        }
    }

    /** The provider writes times as mail does (RFC 2822). */
    private static Instant created(JsonNode message) {
        return Instant.from(java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME.parse(
                message.path("date_created").asString("")));
    }

    private static String day(Instant since) {
        return LocalDate.ofInstant(since.minus(APART), ZoneOffset.UTC).toString();
    }

    private static String written(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
