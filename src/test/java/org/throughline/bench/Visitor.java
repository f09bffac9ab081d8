package org.throughline.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser's cookies and the token that each change carries. */
final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final int FIRST_REFUSAL = 400;

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final String address;
    private String token = "";

    private Visitor(String address) {
        this.address = address;
    }

    /** Somebody who has opened the page and got its token. */
    static Visitor of(String address, String page) throws IOException, InterruptedException {
        var visitor = new Visitor(address);
        visitor.read(page);
        return visitor;
    }

    static Visitor signedIn(String address, String name, String password) throws IOException, InterruptedException {
        var visitor = of(address, "/sign-in");
        visitor.send("/sign-in", Map.of("signInName", name, "password", password));
        visitor.read("/queue");
        return visitor;
    }

    String get(String path) throws IOException, InterruptedException {
        var answer =
                client.send(HttpRequest.newBuilder(URI.create(address + path)).build(), BodyHandlers.ofString());
        return accepted(answer);
    }

    void send(String path, Map<String, String> fields) throws IOException, InterruptedException {
        var form = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&", "_csrf=" + encoded(token) + "&", ""));
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        var _ = accepted(client.send(request, BodyHandlers.ofString()));
    }

    private void read(String page) throws IOException, InterruptedException {
        var found = TOKEN.matcher(get(page));
        if (!found.find()) {
            throw new IllegalStateException("no token on " + page);
        }
        token = found.group(1);
    }

    private static String accepted(HttpResponse<String> answer) {
        if (answer.statusCode() >= FIRST_REFUSAL) {
            throw new IllegalStateException(
                    answer.statusCode() + " from " + answer.uri().getPath());
        }
        return answer.body();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
