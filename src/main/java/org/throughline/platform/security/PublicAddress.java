package org.throughline.platform.security;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.throughline.platform.startup.CannotStart;

/**
 * Where people reach this installation. It decides whether cookies travel by TLS only and which site passkeys belong to;
 * without one the installation is reached from this machine only.
 */
@Component
public class PublicAddress {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Optional<URI> address;

    PublicAddress(@Value("${throughline.public-address}") String setting) {
        this.address = setting.isBlank() ? Optional.empty() : Optional.of(checked(setting.strip()));
    }

    private static URI checked(String setting) {
        var address = parsed(setting);
        var secure = "https".equals(address.getScheme());
        var here = "http".equals(address.getScheme()) && THIS_MACHINE.contains(String.valueOf(address.getHost()));
        if (address.getHost() == null || !(secure || here)) {
            throw refused("THROUGHLINE_PUBLIC_ADDRESS must be an https address, for instance"
                    + " https://desk.clinic.example: people's sessions must not travel in clear.");
        }
        return address;
    }

    private static URI parsed(String setting) {
        try {
            return URI.create(setting);
        } catch (IllegalArgumentException unreadable) {
            throw refused("THROUGHLINE_PUBLIC_ADDRESS is not an address.");
        }
    }

    private static CannotStart refused(String sentence) {
        return new CannotStart(CannotStart.Reason.SETTING_WRONG, sentence);
    }

    /** Whether people come by TLS. */
    public boolean isSecure() {
        return address.filter(known -> "https".equals(known.getScheme())).isPresent();
    }

    /** The host that passkeys are bound to. */
    public String host() {
        return address.map(URI::getHost).orElse("localhost");
    }

    /** The one origin that pages come from; on this machine it has whatever port the server listens on. */
    public String origin(int port) {
        return address.map(known -> known.getScheme() + "://" + known.getRawAuthority())
                .orElse("http://localhost:" + port);
    }
}
