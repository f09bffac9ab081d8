package org.throughline.desk.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import gg.jte.Content;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.throughline.platform.web.Page;
import org.throughline.platform.web.PageHeaders;
import org.throughline.platform.web.Problem;
import org.throughline.platform.web.WebHouse;

/** Serves the drawn pages on this machine only, under the real content security policy, and keeps what was sent. */
final class SampleClinic implements AutoCloseable {

    private static final Path ASSETS = Path.of("target/classes/static");
    private static final Map<String, String> TYPES = Map.of(
            "js",
            "text/javascript",
            "css",
            "text/css",
            "svg",
            "image/svg+xml",
            "woff2",
            "font/woff2",
            "wav",
            "audio/wav");

    private final WebHouse house =
            new WebHouse().signedIn("Lucía", "Prado", "Riverside Family Medicine", Set.of("assistant"));
    private final HttpServer server;
    private final String language;
    final ConcurrentLinkedQueue<String> sent = new ConcurrentLinkedQueue<>();
    volatile int answerToPosts = 200;

    SampleClinic(String language, int port) {
        this.language = language;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    String url(String path) {
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        exchange.getResponseHeaders().set("Content-Security-Policy", PageHeaders.CONTENT_SECURITY_POLICY);
        if (path.startsWith("/assets/")) {
            String file = path.replaceFirst("/assets/[0-9a-f]+/", "assets/");
            send(
                    exchange,
                    200,
                    TYPES.getOrDefault(file.substring(file.lastIndexOf('.') + 1), "text/plain"),
                    Files.readAllBytes(ASSETS.resolve(file)));
        } else if (path.equals("/voice.wav")) {
            send(exchange, 200, "audio/wav", silence());
        } else if (exchange.getRequestMethod().equals("POST")) {
            sent.add(path + " " + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            answerPost(exchange, path);
        } else {
            boolean fragment = "partial".equals(exchange.getRequestHeaders().getFirst("HX-Request-Type"));
            send(exchange, 200, "text/html;charset=UTF-8", draw(path, fragment).getBytes(StandardCharsets.UTF_8));
        }
    }

    private void answerPost(HttpExchange exchange, String path) throws IOException {
        if (answerToPosts == 409 && path.equals("/send")) {
            exchange.getResponseHeaders().set("HX-Retarget", "#problem");
            exchange.getResponseHeaders().set("HX-Reswap", "innerHTML");
            String refused = "<div class=\"problem\"><div><p>Somebody else was first.</p></div></div>";
            send(exchange, 409, "text/html;charset=UTF-8", refused.getBytes(StandardCharsets.UTF_8));
        } else {
            String page = path.equals("/draft") ? "" : path.equals("/check") ? "" : draw("/item", true);
            send(
                    exchange,
                    path.equals("/check") ? 204 : answerToPosts,
                    "text/html;charset=UTF-8",
                    page.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 || status == 204 ? -1 : body.length);
        if (body.length > 0 && status != 204) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    /** The drawn page or fragment at an address. */
    String draw(String path, boolean fragment) {
        SampleDay day = new SampleDay(language);
        Page page = house.page(language, fragment);
        return switch (path) {
            case "/queue" -> render("work/queue", page, "queue", day.queue());
            case "/item" -> render("work/item", page, "item", day.item());
            case "/thread" -> render("communication/thread", page, "thread", day.thread());
            case "/reply" -> render("work/reply", page, "reply", day.reply(List.of()));
            case "/note" -> render("work/note", page, "note", day.note());
            case "/strip" -> render("patient/strip", page, "patient", day.strip());
            case "/unknown-strip" -> render("patient/strip", page, "patient", day.unknownStrip());
            case "/card" -> render("playbook/card", page, "card", day.card());
            case "/next-step" -> render("portal/link", page, "link", day.link());
            // nothing went wrong in the sample
            case "/recovery", "/escalation", "/escalations/pinned", "/calls/now" -> "";
            case "/visit" -> visit(page);
            case "/trouble" ->
                render(
                        "platform/error",
                        page,
                        "problem",
                        new Problem(
                                500, "platform.500", page.texts().get("error.platform.500"), List.of(), "7F3A91C2"));
            case "/nothing-open" -> render("desk/workspace", page, "desk", day.desk(false));
            default -> render("desk/workspace", page, "desk", day.desk(true));
        };
    }

    private String visit(Page page) {
        Content content = output -> output.writeContent("""
                <h1>Ana, su referencia llegó. Falta elegir un día.</h1>
                <p>El consultorio del Dr. Kim tiene lugar la próxima semana.</p>
                <ol class="journey">
                <li class="done">Recibimos su pregunta<small>Hoy, 12:41 p. m.</small></li>
                <li class="done">La referencia llegó y está completa<small>Hoy, 1:10 p. m.</small></li>
                <li aria-current="step">Díganos qué días le quedan mejor<small>Tarda un minuto</small></li>
                <li>Le confirmamos la cita<small>Lucía le escribe antes del martes a las 4:00 p. m.</small></li></ol>
                <a class="btn btn-primary" href="#">Elegir días</a><a class="btn" href="#">Prefiero que me llamen</a>
                """);
        Content foot = output -> output.writeContent("<p>Si es una emergencia, llame al 911.</p>");
        StringOutput output = new StringOutput();
        Map<String, Object> params = Map.of(
                "page",
                page,
                "title",
                "Ana",
                "practiceName",
                "Riverside Family Medicine",
                "content",
                content,
                "foot",
                foot);
        house.templates().render("platform/portalLayout.jte", params, output);
        return output.toString();
    }

    private String render(String template, Page page, String name, Object view) {
        Map<String, Object> params = new HashMap<>();
        params.put("page", page);
        params.put(name, view);
        StringOutput output = new StringOutput();
        house.templates().render(template + ".jte", params, output);
        return output.toString();
    }

    /** One second of silence, 8 kHz, as a recording that every browser can play. */
    private static byte[] silence() {
        ByteBuffer wav = ByteBuffer.allocate(44 + 8000).order(ByteOrder.LITTLE_ENDIAN);
        wav.put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(36 + 8000)
                .put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII));
        wav.putInt(16)
                .putShort((short) 1)
                .putShort((short) 1)
                .putInt(8000)
                .putInt(8000)
                .putShort((short) 1)
                .putShort((short) 8);
        wav.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(8000);
        byte[] bytes = wav.array();
        Arrays.fill(bytes, 44, bytes.length, (byte) 128);
        return bytes;
    }
}
