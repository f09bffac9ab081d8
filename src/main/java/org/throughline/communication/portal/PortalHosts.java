package org.throughline.communication.portal;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.throughline.kernel.RuleViolation;

/**
 * Which hosts we may be told to call: whoever runs Throughline names them, so that no page of a practice can point us at
 * something inside (threat 17). Plain http goes to this machine only.
 */
@Component
class PortalHosts {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1");

    private final Set<String> allowed;

    PortalHosts(@Value("${throughline.portal.hosts}") String hosts) {
        this.allowed = Arrays.stream(hosts.split(",", -1))
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .filter(host -> !host.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The address of a portal as somebody wrote it; refused when it is none that may be called. */
    URI checked(String written) {
        var address = parsed(written).orElseThrow(() -> RuleViolation.of("communication.portal-address"));
        if (!allowed.contains(address.getHost().toLowerCase(Locale.ROOT))) {
            throw RuleViolation.of("communication.portal-host", address.getHost());
        }
        return address;
    }

    /** Asked again before each call, as the setting may have changed. */
    boolean allows(URI address) {
        return address.getHost() != null && allowed.contains(address.getHost().toLowerCase(Locale.ROOT));
    }

    private static Optional<URI> parsed(String written) {
        try {
            return Optional.of(new URI(written.strip().replaceAll("/+$", ""))).filter(PortalHosts::isPlain);
        } catch (URISyntaxException none) {
            return Optional.empty();
        }
    }

    private static boolean isPlain(URI address) {
        if (address.getHost() == null
                || address.getRawUserInfo() != null
                || address.getRawQuery() != null
                || address.getRawFragment() != null) {
            return false;
        }
        return "https".equals(address.getScheme())
                || ("http".equals(address.getScheme()) && THIS_MACHINE.contains(address.getHost()));
    }
}
