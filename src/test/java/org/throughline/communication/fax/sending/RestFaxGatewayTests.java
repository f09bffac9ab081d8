package org.throughline.communication.fax.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.throughline.communication.fax.local.LocalFax;
import org.throughline.communication.fax.local.LocalFaxProvider;
import org.throughline.communication.fax.local.LocalFaxProvider.Trouble;
import org.throughline.communication.text.TextGateway.LookedUp;
import org.throughline.communication.text.TextRefused;
import org.throughline.communication.text.TextRefused.Outcome;
import tools.jackson.databind.json.JsonMapper;

/** The REST adapter against the local provider. */
class RestFaxGatewayTests implements FaxGatewayContract {

    private static final URI HERE = URI.create("http://localhost:8080");
    private static final LocalFaxProvider PROVIDER = new LocalFaxProvider(0, "key", "secret", "token");

    private final FaxGateway gateway = new RestFaxGateway(PROVIDER.reachedFrom(HERE), new JsonMapper());

    @BeforeAll
    static void start() {
        PROVIDER.start();
    }

    @AfterAll
    static void stop() {
        PROVIDER.stop();
    }

    @Override
    public FaxGateway gateway() {
        return gateway;
    }

    @Override
    public List<byte[]> held(UUID attempt) {
        return PROVIDER.faxes().stream()
                .filter(fax -> fax.attempt().equals(attempt.toString()))
                .map(LocalFax::pdf)
                .toList();
    }

    @Override
    public void meets(Trouble trouble) {
        PROVIDER.nextMeets(trouble);
    }

    @Test
    void saysWhoCallsAndWhereNewsComesBack() {
        var attempt = UUID.randomUUID();
        gateway.send(new OutgoingFax(attempt, CLINIC, OFFICE, PDF));

        assertThat(PROVIDER.faxes()).last().satisfies(fax -> {
            assertThat(fax.to()).isEqualTo(OFFICE.value());
            assertThat(fax.callerId()).isEqualTo(CLINIC.value());
            assertThat(fax.callback()).isEqualTo("http://localhost:8080/channels/fax/" + attempt + "/status");
        });
    }

    @Test
    void keepsFaxesWhileTheProviderIsAwayOrDoesNotKnowUs() {
        var away = new FaxProvider(URI.create("http://127.0.0.1:1/v2.1"), "key", "secret", "token", HERE);
        var known = PROVIDER.reachedFrom(HERE);
        var stranger = new FaxProvider(known.api(), "key", "another secret", "token", HERE);

        assertThat(outcome(away)).isEqualTo(Outcome.TEMPORARY);
        assertThat(outcome(stranger)).isEqualTo(Outcome.TEMPORARY);
        assertThat(new RestFaxGateway(away, new JsonMapper()).lookUp(UUID.randomUUID()))
                .isInstanceOf(LookedUp.Unknown.class);
    }

    private static Outcome outcome(FaxProvider provider) {
        var fax = new OutgoingFax(UUID.randomUUID(), CLINIC, OFFICE, PDF);
        return catchThrowableOfType(TextRefused.class, () -> new RestFaxGateway(provider, new JsonMapper()).send(fax))
                .outcome();
    }

    /** Made with the published recipe by other means: HMAC-SHA-1 over the address and the sorted fields, in hexadecimal. */
    @Test
    void signsAsTheProviderDoes() {
        var signature = new FaxSignature("a token");
        var where = URI.create("https://desk.clinic.example/channels/fax/1/status");
        var told = Map.of("success", "true", "direction", "sent");
        var signed = signature.sign(where, told);

        assertThat(signed).isEqualTo("0201f1d254e76df7adec3c4e81a0ffe2df2be664");
        assertThat(signature.holds(where, told, signed)).isTrue();
        assertThat(signature.holds(where, Map.of("success", "false", "direction", "sent"), signed))
                .isFalse();
    }
}
