package org.throughline.communication.portal;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.throughline.communication.text.Outside;
import org.throughline.communication.text.TextGateway.LookedUp;
import org.throughline.communication.text.TextRefused;
import org.throughline.communication.text.TextRefused.Outcome;
import org.throughline.platform.upload.UploadCheck;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks the documented interface with a portal, and tells apart: taken, certainly not taken, and lost in between. */
@Component
class HttpPortalGateway implements PortalGateway {

    private static final int OK = 200;
    private static final int LAST_OK = 299;
    private static final int NOT_THERE = 404;
    private static final int KNOWN_ALREADY = 409;
    private static final List<Integer> NEVER = List.of(400, 410, 413, 422);
    private static final int MOST_PAGES = 50;
    private static final long MOST_BYTES = 8L * 1024 * 1024;

    private final PortalHosts hosts;
    private final JsonMapper json;
    private final Clock clock;
    private final Outside outside = new Outside();

    HttpPortalGateway(PortalHosts hosts, JsonMapper json, Clock clock) {
        this.hosts = hosts;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String send(PortalConnection portal, OutgoingPortalMessage message) {
        var body = json.writeValueAsBytes(written(message));
        var id = message.id().toString();
        var request = signed(portal, portal.address(), id, body)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        var answer = asked(request);
        var status = answer.statusCode();
        if ((status >= OK && status <= LAST_OK) || status == KNOWN_ALREADY) {
            return name(answer.body());
        }
        throw refusal(status);
    }

    @Override
    public LookedUp lookUp(PortalConnection portal, OutgoingPortalMessage message) {
        try {
            var answer = asked(question(portal, URI.create(portal.address() + "/" + message.id())));
            return switch (answer.statusCode()) {
                case OK -> new LookedUp.Taken(name(answer.body()));
                case NOT_THERE -> new LookedUp.NotThere();
                default -> new LookedUp.Unknown();
            };
        } catch (TextRefused outOfReach) {
            return new LookedUp.Unknown();
        }
    }

    @Override
    public List<Listed> receivedSince(PortalConnection portal, Instant since) {
        var found = new ArrayList<Listed>();
        var asked = "?since=" + URLEncoder.encode(since.toString(), StandardCharsets.UTF_8);
        var next = URI.create(portal.address() + asked);
        for (int page = 0; page < MOST_PAGES; page++) {
            var read = page(portal, next);
            read.path("entry").forEach(entry -> found.add(listed(entry.path("resource"))));
            var more = read.path("link")
                    .valueStream()
                    .filter(link -> link.path("relation").asString("").equals("next"))
                    .map(link -> link.path("url").asString(""))
                    .findFirst();
            if (more.isEmpty()) {
                return found;
            }
            next = portal.address().resolve(more.get());
        }
        return found;
    }

    @Override
    public byte[] file(PortalConnection portal, String address) {
        var answer = outside.asked(question(portal, place(portal, address)), HttpPortalGateway::limited);
        if (answer.statusCode() != OK) {
            throw refusal(answer.statusCode());
        }
        return answer.body();
    }

    private static URI place(PortalConnection portal, String address) {
        try {
            var place = portal.address().resolve(address);
            if (!address.isBlank() && isIn(portal, place)) {
                return place;
            }
            throw new TextRefused(Outcome.PERMANENT, 0);
        } catch (IllegalArgumentException none) {
            throw new TextRefused(Outcome.PERMANENT, 0);
        }
    }

    private static HttpResponse.BodySubscriber<byte[]> limited(HttpResponse.ResponseInfo info) {
        var announced = info.headers().firstValueAsLong("Content-Length").orElse(0);
        return announced > UploadCheck.LARGEST
                ? BodySubscribers.replacing(new byte[UploadCheck.LARGEST + 1])
                : BodyHandlers.limiting(BodyHandlers.ofByteArray(), UploadCheck.LARGEST)
                        .apply(info);
    }

    private JsonNode page(PortalConnection portal, URI address) {
        var answer = asked(question(portal, address));
        if (answer.statusCode() != OK) {
            throw refusal(answer.statusCode());
        }
        try {
            return json.readTree(answer.body());
        } catch (JacksonException unreadable) {
            throw new TextRefused(Outcome.TEMPORARY, OK);
        }
    }

    private Listed listed(JsonNode resource) {
        return new Listed(resource.path("id").asString(""), json.writeValueAsBytes(resource));
    }

    private HttpRequest question(PortalConnection portal, URI address) {
        var query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        var signed = PortalSignature.question("GET", address.getRawPath() + query);
        return signed(portal, address, UUID.randomUUID().toString(), signed)
                .GET()
                .build();
    }

    private HttpResponse<byte[]> asked(HttpRequest request) {
        return outside.asked(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
    }

    private static boolean isIn(PortalConnection portal, URI address) {
        var here = portal.address();
        return Objects.equals(here.getAuthority(), address.getAuthority())
                && Objects.equals(here.getScheme(), address.getScheme());
    }

    /** Never leaves the portal's own place, wherever a list may point. */
    private HttpRequest.Builder signed(PortalConnection portal, URI address, String id, byte[] what) {
        if (!hosts.allows(address) || !isIn(portal, address)) {
            throw new TextRefused(Outcome.TEMPORARY, 0);
        }
        var now = clock.instant();
        return HttpRequest.newBuilder(address)
                .timeout(Outside.TO_ANSWER)
                .header(PortalSignature.ID, id)
                .header(PortalSignature.TIMESTAMP, Long.toString(now.getEpochSecond()))
                .header(PortalSignature.SIGNATURE, portal.signature().sign(id, now, what));
    }

    private static Map<String, Object> written(OutgoingPortalMessage message) {
        var written = new LinkedHashMap<String, Object>();
        written.put("resourceType", "Communication");
        written.put("id", message.id().toString());
        written.put("status", "completed");
        written.put("subject", identified(message.to().value()));
        message.answers().ifPresent(answered -> written.put("inResponseTo", List.of(identified(answered))));
        written.put("language", message.language());
        written.put("payload", List.of(Map.of("contentString", message.words())));
        return written;
    }

    private static Map<String, Object> identified(String value) {
        return Map.of("identifier", Map.of("value", value));
    }

    /** An answer that says it was taken and cannot be read was taken all the same. */
    private String name(byte[] body) {
        try {
            return json.readTree(body).path("id").asString("");
        } catch (JacksonException unreadable) {
            return "";
        }
    }

    /** What names something wrong with the message is final; a wrong secret or address is nothing of the message. */
    private static TextRefused refusal(int status) {
        return NEVER.contains(status) ? new TextRefused(Outcome.PERMANENT, status) : TextRefused.notForItsWords(status);
    }
}
