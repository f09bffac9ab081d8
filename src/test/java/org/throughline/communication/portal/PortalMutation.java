package org.throughline.communication.portal;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.throughline.communication.portal.local.SignedLetter;

/** A call to the portal's webhook, signed for one thing and sent as another (threat 13). */
record PortalMutation(String what, String path, SignedLetter call) {

    private static final int KINDS = 12;

    /** The number picks what is wrong, and where. */
    static PortalMutation of(int number, String path, SignedLetter honest, Instant now) {
        var body = new String(honest.body(), StandardCharsets.UTF_8);
        var at = number % body.length();
        return switch (number % KINDS) {
            case 0 -> said("a letter more", path, honest, body.substring(0, at) + "x" + body.substring(at));
            case 1 -> said("a letter less", path, honest, body.substring(0, at) + body.substring(at + 1));
            case 2 -> said("a space at the end", path, honest, body + " ".repeat(1 + at));
            case 3 -> said("another account", path, honest, body.replace("pt-77", "pt-" + number));
            case 4 -> with("another name", path, honest, "m-" + number, honest.timestamp(), honest.signature());
            case 5 ->
                with("another time", path, honest, honest.id(), later(honest, 1 + number % 200), honest.signature());
            case 6 ->
                new PortalMutation(
                        "another secret",
                        path,
                        SignedLetter.of(honest.id(), honest.body(), PortalSignature.newSecret(), now));
            case 7 -> signed("cut off", path, honest, cut(honest, number));
            case 8 -> signed("another case", path, honest, honest.signature().toLowerCase(Locale.ROOT) + number % 3);
            case 9 -> signed("another version", path, honest, honest.signature().replace("v1,", "v1a,"));
            case 10 -> new PortalMutation("another connection", "/channels/portal/" + new UUID(number, number), honest);
            default -> signed("no version", path, honest, honest.signature().replace("v1,", ""));
        };
    }

    /** Signed rightly, with a time that far from now. */
    static SignedLetter at(Duration away, SignedLetter honest, String secret, Instant now) {
        return SignedLetter.of(honest.id(), honest.body(), secret, now.plus(away));
    }

    private static PortalMutation said(String what, String path, SignedLetter honest, String body) {
        return new PortalMutation(
                what,
                path,
                new SignedLetter(
                        honest.id(), honest.timestamp(), honest.signature(), body.getBytes(StandardCharsets.UTF_8)));
    }

    private static PortalMutation with(
            String what, String path, SignedLetter honest, String id, String timestamp, String signature) {
        return new PortalMutation(what, path, new SignedLetter(id, timestamp, signature, honest.body()));
    }

    private static PortalMutation signed(String what, String path, SignedLetter honest, String signature) {
        return with(what, path, honest, honest.id(), honest.timestamp(), signature);
    }

    private static String later(SignedLetter honest, int seconds) {
        return Long.toString(Long.parseLong(honest.timestamp()) + seconds);
    }

    private static String cut(SignedLetter honest, int number) {
        return honest.signature().substring(0, number % honest.signature().length());
    }

    @Override
    public String toString() {
        return what;
    }
}
