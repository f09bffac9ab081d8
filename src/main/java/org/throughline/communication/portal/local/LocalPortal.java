package org.throughline.communication.portal.local;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import org.throughline.communication.local.LocalServer;
import org.throughline.communication.portal.PortalSignature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A patient portal on this machine only: takes, shows and lists messages as docs/portal-api.md tells, checks who asks, and brings
 * the practice what patients write. What it holds is gone when it stops.
 */
public final class LocalPortal {

    private static final String PATH = "/messages";
    private static final String FILES = "files/";
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Clock clock;
    private final LocalServer server;
    private final List<LocalLetter> letters = new CopyOnWriteArrayList<>();
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final Deque<Trouble> troubles = new ConcurrentLinkedDeque<>();
    private final JsonMapper json = new JsonMapper();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private volatile String secret = "";

    /** What goes wrong with the next message that is handed in. */
    public enum Trouble {
        /** It is taken, and the connection ends before the answer. */
        ANSWER_LOST,
        /** It is not taken, and may be later. */
        BUSY,
        /** There is no such account. */
        NO_SUCH_ACCOUNT,
        /** The connection ends before it is taken. */
        BROKEN_OFF
    }

    /** A port of 0 takes any free one. */
    public LocalPortal(int port, Clock clock) {
        this.clock = clock;
        this.server = new LocalServer(port);
        server.serves(PATH, this::answer);
    }

    public void start() {
        server.start();
    }

    public void stop() {
        server.stop();
    }

    /** Where the practice reaches it. */
    public URI address() {
        return server.at(PATH);
    }

    /** What both sides sign with from now on. */
    public void signsWith(String shared) {
        secret = shared;
    }

    public void nextMeets(Trouble trouble) {
        troubles.add(trouble);
    }

    /** A patient writes there; nobody is told of it yet. */
    public LocalLetter written(String account, String name, String words, String answers) {
        var letter = new LocalLetter("m-" + UUID.randomUUID(), false, account, name, words, answers, clock.instant());
        letters.add(letter);
        return letter;
    }

    /** The portal has a file, which messages may name by the address. */
    public URI keeps(String name, byte[] bytes) {
        files.put(FILES + name, bytes.clone());
        return server.at(PATH + "/" + FILES + name);
    }

    /** A call with whatever is to be said. */
    public SignedLetter call(String id, byte[] body) {
        return SignedLetter.of(id, body, secret, clock.instant());
    }

    /** Everything of an account, the oldest first. */
    public List<LocalLetter> of(String account) {
        return letters.stream()
                .filter(letter -> letter.account().equals(account))
                .toList();
    }

    /** The call that brings a letter. */
    public SignedLetter call(LocalLetter letter) {
        return SignedLetter.of(letter.id(), json.writeValueAsBytes(letter.resource()), secret, clock.instant());
    }

    /** The call that tells what became of a message of the practice: delivered, read or failed. */
    public SignedLetter status(LocalLetter letter, String status) {
        var told = json.writeValueAsBytes(Map.of("id", letter.id(), "status", status));
        return SignedLetter.of("s-" + UUID.randomUUID(), told, secret, clock.instant());
    }

    /** Makes the call; the HTTP status that came back, 0 for none. */
    public int tell(URI where, SignedLetter call) {
        var request = HttpRequest.newBuilder(where)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header(PortalSignature.ID, call.id())
                .header(PortalSignature.TIMESTAMP, call.timestamp())
                .header(PortalSignature.SIGNATURE, call.signature())
                .POST(BodyPublishers.ofByteArray(call.body()))
                .build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException away) {
            return 0;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readAllBytes();
        var uri = exchange.getRequestURI();
        var asks = exchange.getRequestMethod().equals("GET");
        var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        if (!holds(exchange, asks ? PortalSignature.question("GET", uri.getRawPath() + query) : body)) {
            LocalServer.answer(exchange, 403, Map.of("error", "signature"));
        } else if (!asks) {
            take(exchange, body);
        } else if (uri.getPath().equals(PATH)) {
            list(exchange, query);
        } else {
            show(exchange, uri.getPath().substring(PATH.length() + 1));
        }
    }

    private boolean holds(HttpExchange exchange, byte[] signed) {
        var headers = exchange.getRequestHeaders();
        var at = Instant.ofEpochSecond(Long.parseLong(headers.getFirst(PortalSignature.TIMESTAMP)));
        var near = Duration.between(at, clock.instant()).abs().compareTo(PortalSignature.APART) <= 0;
        return near
                && !secret.isEmpty()
                && new PortalSignature(secret)
                        .holds(
                                headers.getFirst(PortalSignature.ID),
                                at,
                                signed,
                                headers.getFirst(PortalSignature.SIGNATURE));
    }

    private void take(HttpExchange exchange, byte[] body) throws IOException {
        var trouble = troubles.poll();
        if (trouble == Trouble.BROKEN_OFF) {
            return;
        }
        if (trouble == Trouble.BUSY) {
            LocalServer.answer(exchange, 503, Map.of("error", "busy"));
        } else if (trouble == Trouble.NO_SUCH_ACCOUNT) {
            LocalServer.answer(exchange, 422, Map.of("error", "no-such-account"));
        } else {
            var taken = taken(body);
            if (trouble != Trouble.ANSWER_LOST) {
                LocalServer.answer(exchange, 200, Map.of("id", taken));
            }
        }
    }

    /** The same message twice is one. */
    private String taken(byte[] body) {
        var told = json.readTree(body);
        var id = told.path("id").asString("");
        if (letters.stream().noneMatch(letter -> letter.id().equals(id))) {
            letters.add(new LocalLetter(
                    id,
                    true,
                    told.path("subject").path("identifier").path("value").asString(""),
                    "",
                    told.path("payload").path(0).path("contentString").asString(""),
                    told.path("inResponseTo")
                            .path(0)
                            .path("identifier")
                            .path("value")
                            .asString(""),
                    clock.instant()));
        }
        return id;
    }

    private void show(HttpExchange exchange, String id) throws IOException {
        var file = files.get(id);
        if (file != null) {
            exchange.sendResponseHeaders(200, file.length);
            exchange.getResponseBody().write(file);
            return;
        }
        var known = letters.stream()
                .anyMatch(letter -> letter.fromPractice() && letter.id().equals(id));
        LocalServer.answer(exchange, known ? 200 : 404, known ? Map.of("id", id) : Map.of("error", "not-there"));
    }

    private void list(HttpExchange exchange, String query) throws IOException {
        var since = Instant.parse(URLDecoder.decode(query.replaceFirst("^\\?since=", ""), StandardCharsets.UTF_8));
        var found = letters.stream()
                .filter(letter -> !letter.fromPractice() && !letter.at().isBefore(since))
                .map(letter -> Map.of("resource", letter.resource()))
                .toList();
        LocalServer.answer(exchange, 200, Map.of("resourceType", "Bundle", "type", "searchset", "entry", found));
    }
}
