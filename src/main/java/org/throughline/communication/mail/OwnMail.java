package org.throughline.communication.mail;

import java.util.Locale;
import java.util.Optional;
import org.throughline.kernel.ContactPoint;

/**
 * How we know our own mail again: the header every mail of ours carries, and the return address
 * {@code bounce+token@domain} to which servers send their delivery reports.
 */
public record OwnMail(String returnLocalPart, String domain) {

    /** The header every mail of ours carries. */
    public static final String HEADER = "X-Throughline";

    /** The token in one of our return addresses; empty for any other address. */
    public Optional<String> tokenIn(ContactPoint address) {
        var value = address.value();
        var prefix = returnLocalPart.toLowerCase(Locale.ROOT) + "+";
        var suffix = "@" + domain.toLowerCase(Locale.ROOT);
        return value.length() > prefix.length() + suffix.length() && value.startsWith(prefix) && value.endsWith(suffix)
                ? Optional.of(value.substring(prefix.length(), value.length() - suffix.length()))
                : Optional.empty();
    }

    /** The return address that carries a token. */
    public ContactPoint returnAddress(String token) {
        return ContactPoint.email(returnLocalPart + "+" + token + "@" + domain)
                .orElseThrow(() -> new IllegalArgumentException("not a return address"));
    }
}
