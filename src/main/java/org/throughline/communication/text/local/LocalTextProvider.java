package org.throughline.communication.text.local;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.throughline.communication.text.TextProvider;
import tools.jackson.databind.json.JsonMapper;

/**
 * A provider of text messages on this machine only: takes and lists messages, checks who asks, and tells of what patients write
 * and of what became of each message by signed webhooks. What it holds is gone when it stops.
 */
public final class LocalTextProvider {

    private static final String VERSION = "/2010-04-01";
    private static final int UNAUTHORIZED = 401;
    private static final int NOT_FOUND = 404;

    private final String account;
    private final String token;
    private final HttpServer server;
    private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();
    private final Deque<Trouble> troubles = new ConcurrentLinkedDeque<>();
    private final LocalMessages messages;
    private final JsonMapper json = new JsonMapper();

    /** What goes wrong with the next message that is handed in. */
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
    public LocalTextProvider(int port, String account, String token, Clock clock) {
        this.account = account;
        this.token = token;
        this.messages = new LocalMessages(clock);
        try {
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        server.setExecutor(calls);
        server.createContext(VERSION + "/Accounts/" + account + "/Messages.json", this::answer);
    }

    /** A part of the interface beside the messages. */
    public interface Part {
        void answer(HttpExchange exchange, Map<String, String> asked) throws IOException;
    }

    /** Answers under the path of the account, to whoever has its token. */
    public void shows(String path, Part part) {
        server.createContext(VERSION + "/Accounts/" + account + path, exchange -> {
            try (exchange) {
                if (authorized(exchange)) {
                    part.answer(exchange, asked(exchange));
                } else {
                    answer(exchange, UNAUTHORIZED, Map.of("code", 20003));
                }
            }
        });
    }

    public void start() {
        server.start();
    }

    public void stop() {
        server.stop(0);
        calls.shutdownNow();
    }

    /** How the practice finds it, and where it calls back. */
    public TextProvider reachedFrom(URI callback) {
        var here = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + VERSION);
        return new TextProvider(here, account, token, callback);
    }

    /** What every phone has written and been sent. */
    public LocalMessages messages() {
        return messages;
    }

    public void nextMeets(Trouble trouble) {
        troubles.add(trouble);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!authorized(exchange)) {
                answer(exchange, UNAUTHORIZED, Map.of("code", 20003));
                return;
            }
            switch (exchange.getRequestMethod()) {
                case "POST" -> take(exchange);
                case "GET" -> list(exchange);
                default -> answer(exchange, NOT_FOUND, Map.of("code", 20404));
            }
        }
    }

    private boolean authorized(HttpExchange exchange) {
        var login = Base64.getEncoder().encodeToString((account + ":" + token).getBytes(StandardCharsets.UTF_8));
        return ("Basic " + login).equals(exchange.getRequestHeaders().getFirst("Authorization"));
    }

    private void take(HttpExchange exchange) throws IOException {
        var fields = FormFields.read(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var trouble = troubles.poll();
        if (trouble == Trouble.BROKEN_OFF) {
            return;
        }
        if (trouble == Trouble.BUSY) {
            answer(exchange, 429, Map.of("code", 20429));
        } else if (trouble == Trouble.NO_SUCH_NUMBER
                || !fields.getOrDefault("To", "").startsWith("+")) {
            answer(exchange, 400, Map.of("code", 21211));
        } else {
            var taken = messages.taken(fields);
            if (trouble != Trouble.ANSWER_LOST) {
                answer(exchange, 201, taken.resource());
            }
        }
    }

    private void list(HttpExchange exchange) throws IOException {
        var found = messages.matching(asked(exchange)).stream()
                .map(LocalMessage::resource)
                .toList();
        answer(exchange, 200, Map.of("messages", found, "next_page_uri", ""));
    }

    private static Map<String, String> asked(HttpExchange exchange) {
        var query = exchange.getRequestURI().getRawQuery();
        return FormFields.read(query == null ? "" : query);
    }

    /** Answers with JSON. */
    public void answer(HttpExchange exchange, int status, Map<String, ?> body) throws IOException {
        var bytes = json.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** The messages of one number, the oldest first. */
    public List<LocalMessage> of(String number) {
        return messages.of(number);
    }
}
