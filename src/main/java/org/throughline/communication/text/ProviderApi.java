package org.throughline.communication.text;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.throughline.communication.text.TextRefused.Outcome;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What every talk with the provider shares: who we are, lists in pages, and which trouble is which. */
public final class ProviderApi {

    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final int PAGE = 1000;
    private static final int MOST_PAGES = 50;

    private final TextProvider provider;
    private final JsonMapper json;
    private final Outside outside = new Outside();

    public ProviderApi(TextProvider provider, JsonMapper json) {
        this.provider = provider;
        this.json = json;
    }

    /** A part of our account there, for instance {@code Messages.json}. */
    public URI resource(String path) {
        return URI.create(provider.api() + "/Accounts/" + provider.account() + "/" + path);
    }

    /**
     * Everything of a list, page by page.
     *
     * @param name what the list is called in the answer
     * @throws TextRefused when the provider is out of reach or says no
     */
    public List<JsonNode> listed(URI resource, String name, Map<String, String> asked) {
        var found = new ArrayList<JsonNode>();
        var next = resource + "?PageSize=" + PAGE + "&" + written(asked);
        for (int page = 0; !next.isEmpty() && page < MOST_PAGES; page++) {
            var read = read(URI.create(next));
            read.path(name).forEach(found::add);
            var more = read.path("next_page_uri").asString("");
            next = more.isEmpty() ? "" : provider.api().resolve(more).toString();
        }
        return found;
    }

    /** One resource; throws {@link TextRefused} when there is no answer. */
    public JsonNode read(URI resource) {
        var answer = outside.asked(to(resource).GET().build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (answer.statusCode() != OK) {
            throw refusal(answer.statusCode(), answer.body());
        }
        return json.readTree(answer.body());
    }

    /** The bytes of a file that lies at the provider; throws {@link TextRefused} when there is no answer. */
    public byte[] bytes(URI resource) {
        var answer = outside.asked(to(resource).GET().build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() != OK) {
            throw refusal(answer.statusCode(), "");
        }
        return answer.body();
    }

    HttpResponse<String> post(URI resource, Map<String, String> fields) {
        var request = to(resource)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(written(fields)))
                .build();
        return outside.asked(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private HttpRequest.Builder to(URI address) {
        var login = provider.account() + ":" + provider.token();
        var basic = Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(address).timeout(Outside.TO_ANSWER).header("Authorization", "Basic " + basic);
    }

    /** A bad request names what is wrong with the message; a wrong account or too many of them is nothing of the message. */
    TextRefused refusal(int status, String body) {
        if (status == BAD_REQUEST) {
            return new TextRefused(Outcome.PERMANENT, code(body, status));
        }
        return TextRefused.notForItsWords(status);
    }

    private int code(String body, int status) {
        try {
            return json.readTree(body).path("code").asInt(status);
        } catch (JacksonException unreadable) {
            return status;
        }
    }

    /** The provider writes times as mail does (RFC 2822). */
    public static Instant time(JsonNode resource, String name) {
        return Instant.from(java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME.parse(
                resource.path(name).asString("")));
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
