package org.throughline.communication.phone.local;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.throughline.communication.local.LocalServer;
import org.throughline.communication.text.local.LocalTextProvider;

/** The calls and recordings that the local provider holds, and the part of its interface that shows them. */
public final class LocalCalls {

    private static final Pattern ONE = Pattern.compile(".*/Calls/(\\w+)\\.json");
    private static final Pattern OF_ONE = Pattern.compile(".*/Calls/(\\w+)/Recordings\\.json");
    private static final Pattern SOUND = Pattern.compile(".*/Recordings/(\\w+)\\.wav");

    private final List<LocalCall> all = new CopyOnWriteArrayList<>();
    private final List<Recording> recordings = new CopyOnWriteArrayList<>();
    private final Map<String, byte[]> sounds = new ConcurrentHashMap<>();
    private final Clock clock;

    /** What a caller left. */
    public record Recording(String id, String call, int seconds) {}

    /** Beside the messages of the provider. */
    public LocalCalls(LocalTextProvider provider, Clock clock) {
        this.clock = clock;
        provider.shows("/Calls", this::calls);
        provider.shows("/Recordings", this::sound);
    }

    /** Somebody dials the practice; nobody is told of it yet. */
    public LocalCall dialled(String from, String to, String callerName) {
        return add(new LocalCall(name("CA"), "", from, to, callerName, "ringing", 0, clock.instant()));
    }

    /** The call rings at a desk of the practice. */
    public LocalCall leg(LocalCall call, String status) {
        return add(new LocalCall(name("CA"), call.id(), call.from(), "client:desk", "", status, 0, clock.instant()));
    }

    public LocalCall becomes(LocalCall call, String status, int seconds) {
        var now = call.with(status, seconds);
        all.replaceAll(known -> known.id().equals(call.id()) ? now : known);
        return now;
    }

    /** The caller leaves a recording. */
    public Recording left(LocalCall call, int seconds, byte[] sound) {
        var recording = new Recording(name("RE"), call.id(), seconds);
        sounds.put(recording.id(), sound.clone());
        recordings.add(recording);
        return recording;
    }

    /** The recording is gone from the provider, as if it had never been kept. */
    public void lose(Recording recording) {
        sounds.remove(recording.id());
    }

    private LocalCall add(LocalCall call) {
        all.add(call);
        return call;
    }

    private void calls(HttpExchange exchange, Map<String, String> asked) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var recorded = OF_ONE.matcher(path);
        var one = ONE.matcher(path);
        if (recorded.matches()) {
            var found = recordings.stream()
                    .filter(recording -> recording.call().equals(recorded.group(1)))
                    .map(recording -> Map.of(
                            "sid", recording.id(),
                            "call_sid", recording.call(),
                            "duration", String.valueOf(recording.seconds())))
                    .toList();
            LocalServer.answer(exchange, 200, Map.of("recordings", found, "next_page_uri", ""));
        } else if (one.matches()) {
            var found =
                    all.stream().filter(call -> call.id().equals(one.group(1))).findFirst();
            LocalServer.answer(
                    exchange,
                    found.isPresent() ? 200 : 404,
                    found.<Map<String, ?>>map(LocalCall::resource).orElse(Map.of("code", 20404)));
        } else {
            LocalServer.answer(exchange, 200, Map.of("calls", matching(asked), "next_page_uri", ""));
        }
    }

    private List<Map<String, String>> matching(Map<String, String> asked) {
        var since = Optional.ofNullable(asked.get("StartTime>")).map(LocalDate::parse);
        var found = new ArrayList<Map<String, String>>();
        for (var call : all) {
            var named = asked.getOrDefault("To", call.to()).equals(call.to())
                    && asked.getOrDefault("ParentCallSid", call.parent()).equals(call.parent());
            var early = since.filter(day ->
                            LocalDate.ofInstant(call.at(), ZoneOffset.UTC).isBefore(day))
                    .isPresent();
            if (named && !early) {
                found.add(call.resource());
            }
        }
        return found;
    }

    private void sound(HttpExchange exchange, Map<String, String> asked) throws IOException {
        var named = SOUND.matcher(exchange.getRequestURI().getPath());
        var sound = named.matches() ? sounds.get(named.group(1)) : null;
        if (sound == null) {
            LocalServer.answer(exchange, 404, Map.of("code", 20404));
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", "audio/x-wav");
        exchange.sendResponseHeaders(200, sound.length);
        exchange.getResponseBody().write(sound);
    }

    private static String name(String kind) {
        return kind + UUID.randomUUID().toString().replace("-", "");
    }
}
