package org.throughline.communication.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.communication.portal.local.LocalLetter;
import org.throughline.communication.portal.local.LocalPortal;
import org.throughline.communication.portal.local.LocalPortal.Trouble;
import org.throughline.communication.text.TextGateway.LookedUp;
import org.throughline.communication.text.TextRefused;
import org.throughline.communication.text.TextRefused.Outcome;
import org.throughline.kernel.RuleViolation;
import tools.jackson.databind.json.JsonMapper;

/** The HTTP adapter against the local portal. */
class HttpPortalGatewayTests implements PortalGatewayContract {

    private static final String SECRET = PortalSignature.newSecret();
    private static final PortalHosts HOSTS = new PortalHosts("portal.clinic.example, 127.0.0.1");
    private static final LocalPortal PORTAL = new LocalPortal(0, Clock.systemUTC());

    private final PortalGateway gateway = new HttpPortalGateway(HOSTS, new JsonMapper(), Clock.systemUTC());

    @BeforeAll
    static void start() {
        PORTAL.start();
        PORTAL.signsWith(SECRET);
    }

    @AfterAll
    static void stop() {
        PORTAL.stop();
    }

    @Override
    public PortalGateway gateway() {
        return gateway;
    }

    @Override
    public PortalConnection connection() {
        return connection(PORTAL.address(), SECRET);
    }

    private static PortalConnection connection(URI address, String secret) {
        return new PortalConnection(UUID.randomUUID(), address, List.of(secret), Optional.empty());
    }

    @Override
    public List<String> reached() {
        return PORTAL.of(ANA.value()).stream()
                .filter(LocalLetter::fromPractice)
                .map(LocalLetter::words)
                .toList();
    }

    @Override
    public void meets(Trouble trouble) {
        PORTAL.nextMeets(trouble);
    }

    @Test
    void listsWhatPatientsWrote() {
        var since = Clock.systemUTC().instant();
        var written = PORTAL.written(ANA.value(), "Ana Morales", "¿A qué hora es mi cita?", "");

        assertThat(gateway.receivedSince(connection(), since))
                .filteredOn(listed -> listed.id().equals(written.id()))
                .singleElement()
                .satisfies(listed -> assertThat(new String(listed.raw(), java.nio.charset.StandardCharsets.UTF_8))
                        .contains("¿A qué hora es mi cita?", "pt-77"));
        assertThat(gateway.receivedSince(connection(), since.plus(Duration.ofDays(3))))
                .isEmpty();
    }

    @Test
    void keepsMessagesWhileTheSecretsDiffer() {
        var stranger = connection(PORTAL.address(), PortalSignature.newSecret());
        var refused = refused(stranger);

        assertThat(refused.outcome()).isEqualTo(Outcome.TEMPORARY);
        assertThat(refused.code()).isEqualTo(403);
        assertThat(gateway.lookUp(stranger, PortalGatewayContract.message("hello")))
                .isInstanceOf(LookedUp.Unknown.class);
        assertThatThrownBy(() -> gateway.receivedSince(stranger, Instant.EPOCH)).isInstanceOf(TextRefused.class);
    }

    @Test
    void keepsMessagesWhileThePortalIsAway() {
        assertThat(refused(connection(URI.create("http://127.0.0.1:1/messages"), SECRET))
                        .outcome())
                .isEqualTo(Outcome.TEMPORARY);
    }

    @Test
    void callsNoHostThatIsNotAllowedAnyMore() {
        assertThat(refused(connection(URI.create("https://elsewhere.example/messages"), SECRET))
                        .outcome())
                .isEqualTo(Outcome.TEMPORARY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/messages",
                "https://127.0.0.1.elsewhere.example/messages",
                "https://169.254.169.254/latest",
                "https://[::1]/messages",
                "https://2130706433/messages",
                "https://localhost/messages"
            })
    void refusesAHostThatNobodyAllowed(String address) {
        assertThatThrownBy(() -> HOSTS.checked(address))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("communication.portal-host");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "portal.clinic.example",
                "http://portal.clinic.example/messages",
                "ftp://portal.clinic.example/messages",
                "file:///etc/passwd",
                "https://portal.clinic.example@elsewhere.example/messages",
                "https://portal.clinic.example/messages?to=elsewhere",
                "https://portal.clinic.example/messages#here",
                "https://portal.clinic.example/a b"
            })
    void refusesWhatIsNoAddressOfAPortal(String address) {
        assertThatThrownBy(() -> HOSTS.checked(address))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("communication.portal-address");
    }

    @Test
    void takesAnAddressWithoutItsLastSlash() {
        assertThat(HOSTS.checked(" https://Portal.Clinic.example/messages/ "))
                .isEqualTo(URI.create("https://Portal.Clinic.example/messages"));
    }

    private TextRefused refused(PortalConnection portal) {
        return catchThrowableOfType(
                TextRefused.class, () -> gateway.send(portal, PortalGatewayContract.message("hello")));
    }
}
