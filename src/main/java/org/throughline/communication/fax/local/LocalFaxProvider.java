package org.throughline.communication.fax.local;

import com.sun.net.httpserver.HttpExchange;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.ContentDisposition;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.throughline.communication.fax.sending.FaxProvider;
import org.throughline.communication.local.LocalServer;

/**
 * A provider of faxes on this machine only: takes PDFs by multipart form, checks who asks, and lists what it took by our tag.
 * What it holds is gone when it stops.
 */
public final class LocalFaxProvider {

    private static final String PATH = "/v2.1/faxes";
    private static final int UNAUTHORIZED = 401;
    private static final int UNPROCESSABLE = 422;

    private final String key;
    private final String secret;
    private final String callbackToken;
    private final LocalServer server;
    private final Deque<Trouble> troubles = new ConcurrentLinkedDeque<>();
    private final List<LocalFax> faxes = new CopyOnWriteArrayList<>();
    private final AtomicInteger ids = new AtomicInteger(1000);

    /** What goes wrong with the next fax that is handed in. */
    public enum Trouble {
        /** It is taken, and the connection ends before the answer. */
        ANSWER_LOST,
        /** It is not taken, and may be later. */
        BUSY,
        /** There is no such number. */
        NO_SUCH_NUMBER,
        /** The connection ends before it is taken. */
        BROKEN_OFF
    }

    /** A port of 0 takes any free one. */
    public LocalFaxProvider(int port, String key, String secret, String callbackToken) {
        this.key = key;
        this.secret = secret;
        this.callbackToken = callbackToken;
        this.server = new LocalServer(port);
        server.serves(PATH, this::answer);
    }

    public void start() {
        server.start();
    }

    public void stop() {
        server.stop();
    }

    /** How the practice finds it, and where it calls back. */
    public FaxProvider reachedFrom(URI callback) {
        var here = server.at("/v2.1");
        return new FaxProvider(here, key, secret, callbackToken, callback);
    }

    /** What was handed in, the oldest first. */
    public List<LocalFax> faxes() {
        return List.copyOf(faxes);
    }

    public void nextMeets(Trouble trouble) {
        troubles.add(trouble);
    }

    /** Whether every trouble that was ordered has been met. */
    public boolean metAll() {
        return troubles.isEmpty();
    }

    /** The provider learns what became of a fax; an error of 0 is none. */
    public Optional<LocalFax> becomes(String id, String status, int error) {
        faxes.replaceAll(fax -> fax.id().equals(id) ? fax.with(status, error) : fax);
        return faxes.stream().filter(fax -> fax.id().equals(id)).findFirst();
    }

    private void answer(HttpExchange exchange) throws IOException {
        if (!authorized(exchange)) {
            LocalServer.answer(exchange, UNAUTHORIZED, Map.of("success", false));
        } else if (exchange.getRequestMethod().equals("POST")) {
            take(exchange);
        } else {
            list(exchange);
        }
    }

    private boolean authorized(HttpExchange exchange) {
        return LocalServer.isFrom(exchange, key, secret);
    }

    private void take(HttpExchange exchange) throws IOException {
        var fields = fields(exchange);
        var trouble = troubles.poll();
        if (trouble == Trouble.BROKEN_OFF) {
            return;
        }
        if (trouble == Trouble.BUSY) {
            LocalServer.answer(exchange, 429, Map.of("success", false));
        } else if (trouble == Trouble.NO_SUCH_NUMBER || !text(fields, "to").startsWith("+")) {
            LocalServer.answer(exchange, UNPROCESSABLE, Map.of("success", false));
        } else {
            var taken = new LocalFax(
                    Integer.toString(ids.incrementAndGet()),
                    text(fields, "tag[attempt]"),
                    text(fields, "caller_id"),
                    text(fields, "to"),
                    fields.getOrDefault("file", new byte[0]),
                    "queued",
                    0,
                    text(fields, "callback_url"));
            faxes.add(taken);
            if (trouble != Trouble.ANSWER_LOST) {
                LocalServer.answer(
                        exchange, 200, Map.of("success", true, "data", Map.of("id", Integer.parseInt(taken.id()))));
            }
        }
    }

    private void list(HttpExchange exchange) throws IOException {
        var asked = String.valueOf(exchange.getRequestURI().getQuery());
        var found = faxes.stream()
                .filter(fax -> asked.contains("tag[attempt]=" + fax.attempt()))
                .map(LocalFax::resource)
                .toList();
        LocalServer.answer(exchange, 200, Map.of("success", true, "data", found));
    }

    private static Map<String, byte[]> fields(HttpExchange exchange) throws IOException {
        try {
            var body = new MimeMultipart(new ByteArrayDataSource(
                    exchange.getRequestBody(), exchange.getRequestHeaders().getFirst("Content-Type")));
            var fields = new HashMap<String, byte[]>();
            for (int place = 0; place < body.getCount(); place++) {
                var part = body.getBodyPart(place);
                var disposition = new ContentDisposition(part.getHeader("Content-Disposition")[0]);
                fields.put(
                        disposition.getParameter("name"), part.getInputStream().readAllBytes());
            }
            return fields;
        } catch (MessagingException unreadable) {
            throw new IOException(unreadable);
        }
    }

    private static String text(Map<String, byte[]> fields, String name) {
        return new String(fields.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
    }
}
