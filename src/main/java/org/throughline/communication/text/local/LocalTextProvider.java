package org.throughline.communication.text.local;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.throughline.communication.local.LocalServer;
import org.throughline.communication.text.TextProvider;

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
    private final LocalServer server;
    private final Deque<Trouble> troubles = new ConcurrentLinkedDeque<>();
    private final LocalMessages messages;

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
        this.server = new LocalServer(port);
        server.serves(VERSION + "/Accounts/" + account + "/Messages.json", this::answer);
    }

    /** A part of the interface beside the messages. */
    public interface Part {
        void answer(HttpExchange exchange, Map<String, String> asked) throws IOException;
    }

    /** Answers under the path of the account, to whoever has its token. */
    public void shows(String path, Part part) {
        server.serves(VERSION + "/Accounts/" + account + path, exchange -> {
            if (authorized(exchange)) {
                part.answer(exchange, asked(exchange));
            } else {
                LocalServer.answer(exchange, UNAUTHORIZED, Map.of("code", 20003));
            }
        });
    }

    public void start() {
        server.start();
    }

    public void stop() {
        server.stop();
    }

    /** How the practice finds it, and where it calls back. */
    public TextProvider reachedFrom(URI callback) {
        var here = server.at(VERSION);
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
        if (!authorized(exchange)) {
            LocalServer.answer(exchange, UNAUTHORIZED, Map.of("code", 20003));
            return;
        }
        switch (exchange.getRequestMethod()) {
            case "POST" -> take(exchange);
            case "GET" -> list(exchange);
            default -> LocalServer.answer(exchange, NOT_FOUND, Map.of("code", 20404));
        }
    }

    private boolean authorized(HttpExchange exchange) {
        return LocalServer.isFrom(exchange, account, token);
    }

    private void take(HttpExchange exchange) throws IOException {
        var fields = FormFields.read(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var trouble = troubles.poll();
        if (trouble == Trouble.BROKEN_OFF) {
            return;
        }
        if (trouble == Trouble.BUSY) {
            LocalServer.answer(exchange, 429, Map.of("code", 20429));
        } else if (trouble == Trouble.NO_SUCH_NUMBER
                || !fields.getOrDefault("To", "").startsWith("+")) {
            LocalServer.answer(exchange, 400, Map.of("code", 21211));
        } else {
            var taken = messages.taken(fields);
            if (trouble != Trouble.ANSWER_LOST) {
                LocalServer.answer(exchange, 201, taken.resource());
            }
        }
    }

    private void list(HttpExchange exchange) throws IOException {
        var found = messages.matching(asked(exchange)).stream()
                .map(LocalMessage::resource)
                .toList();
        LocalServer.answer(exchange, 200, Map.of("messages", found, "next_page_uri", ""));
    }

    private static Map<String, String> asked(HttpExchange exchange) {
        var query = exchange.getRequestURI().getRawQuery();
        return FormFields.read(query == null ? "" : query);
    }

    /** The messages of one number, the oldest first. */
    public List<LocalMessage> of(String number) {
        return messages.of(number);
    }
}
