package org.throughline.communication.mail;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.throughline.communication.mail.FailedRecipient.Action;

/** Enhanced status codes (RFC 3463) and reply codes (RFC 5321) in a text. */
final class StatusCodes {

    private static final Pattern ENHANCED = Pattern.compile("(?<![\\d.])([245]\\.\\d{1,3}\\.\\d{1,3})(?!\\.?\\d)");
    private static final Pattern REPLY = Pattern.compile("(?<![\\d.:/])([45][0-5]\\d)[ -](?=\\D|[45]\\.\\d)");

    private StatusCodes() {}

    static Optional<String> enhanced(String text) {
        return first(ENHANCED.matcher(text));
    }

    /** An enhanced code, or else the class of a reply code, for instance {@code 5.0.0} for 550. */
    static Optional<String> any(String text) {
        return enhanced(text).or(() -> first(REPLY.matcher(text)).map(code -> code.charAt(0) + ".0.0"));
    }

    static Action action(Optional<String> status) {
        return switch (status.map(code -> code.charAt(0)).orElse('5')) {
            case '2' -> Action.DELIVERED;
            case '4' -> Action.DELAYED;
            default -> Action.FAILED;
        };
    }

    private static Optional<String> first(Matcher matcher) {
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
