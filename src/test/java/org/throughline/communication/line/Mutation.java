package org.throughline.communication.line;

import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.throughline.communication.text.TextProvider;
import org.throughline.communication.text.WebhookSignature;

/** A call to the webhook of texts, signed for one thing and sent as another (threat 13). */
record Mutation(String what, Map<String, String> fields, String twice, String query, String signature) {

    private static final int KINDS = 10;

    static Mutation honest(TextProvider provider, Map<String, String> fields) {
        return new Mutation("honest", fields, "", "", sign(provider.token(), provider.arrived(), fields));
    }

    /** The number picks what is wrong, and which field of the call. */
    static Mutation of(int number, TextProvider provider, Map<String, String> honest) {
        var names = honest.keySet().stream().sorted().toList();
        var name = names.get(number / KINDS % names.size());
        var fields = new HashMap<>(honest);
        var right = sign(provider.token(), provider.arrived(), honest);
        return switch (number % KINDS) {
            case 0 -> new Mutation("a field more", with(fields, "Extra" + number, "1"), "", "", right);
            case 1 -> new Mutation("a field less: " + name, without(fields, name), "", "", right);
            case 2 ->
                new Mutation("another value: " + name, with(fields, name, honest.get(name) + number), "", "", right);
            case 3 -> new Mutation("a field twice: " + name, fields, name, "", right);
            case 4 -> new Mutation("a query", fields, "", "x=" + number, right);
            case 5 -> new Mutation("another token", fields, "", "", sign("token" + number, provider.arrived(), honest));
            case 6 ->
                new Mutation(
                        "another address",
                        fields,
                        "",
                        "",
                        sign(
                                provider.token(),
                                URI.create("https://localhost:" + (1024 + number) + "/channels/text"),
                                honest));
            case 7 ->
                new Mutation(
                        "plain http",
                        fields,
                        "",
                        "",
                        sign(
                                provider.token(),
                                URI.create(provider.arrived().toString().replace("https", "http")),
                                honest));
            case 8 -> new Mutation("another case", fields, "", "", right.toLowerCase(Locale.ROOT) + number % 3);
            default -> new Mutation("re-encoded: " + name, with(fields, name, "%2B" + honest.get(name)), "", "", right);
        };
    }

    int send(MockMvcTester browser) {
        var request = browser.post().uri("/channels/text" + (query.isEmpty() ? "" : "?" + query));
        fields.forEach((name, value) -> {
            if (name.equals(twice)) {
                request.param(name, value, value);
            } else {
                request.param(name, value);
            }
        });
        return request.header(WebhookSignature.HEADER, signature)
                .header("Host", "desk.clinic.example")
                .exchange()
                .getResponse()
                .getStatus();
    }

    private static String sign(String token, URI address, Map<String, String> fields) {
        return new WebhookSignature(token).sign(address, fields);
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        fields.put(name, value);
        return fields;
    }

    private static Map<String, String> without(Map<String, String> fields, String name) {
        fields.remove(name);
        return fields;
    }

    @Override
    public String toString() {
        return what;
    }
}
