package org.throughline.communication.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.throughline.communication.TextContact;
import org.throughline.communication.text.TextRefused.Outcome;
import org.throughline.communication.text.local.LocalMessage;
import org.throughline.communication.text.local.LocalTextProvider;
import org.throughline.communication.text.local.LocalTextProvider.Trouble;
import tools.jackson.databind.json.JsonMapper;

/** The REST adapter against the local provider. */
class RestTextGatewayTests implements TextGatewayContract.WithAList {

    private static final URI HERE = URI.create("http://localhost:8080");
    private static final LocalTextProvider PROVIDER = new LocalTextProvider(0, "AC1", "a token", Clock.systemUTC());

    private final TextGateway gateway = new RestTextGateway(PROVIDER.reachedFrom(HERE), new JsonMapper());

    @BeforeAll
    static void start() {
        PROVIDER.start();
    }

    @AfterAll
    static void stop() {
        PROVIDER.stop();
    }

    @Override
    public TextGateway gateway() {
        return gateway;
    }

    @Override
    public List<String> reached() {
        return PROVIDER.of(ANA.value()).stream()
                .filter(LocalMessage::fromPractice)
                .map(LocalMessage::words)
                .toList();
    }

    @Override
    public void meets(Trouble trouble) {
        PROVIDER.nextMeets(trouble);
    }

    @Test
    void listsWhatPatientsWrote() {
        var since = Clock.systemUTC().instant();
        var written = PROVIDER.messages().written(ANA.value(), CLINIC.value(), "¿A qué hora es mi cita?");

        assertThat(gateway.receivedSince(CLINIC, since))
                .filteredOn(text -> text.id().equals(written.id()))
                .extracting(TextContact::from, TextContact::to, TextContact::text)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(ANA.value(), CLINIC.value(), "¿A qué hora es mi cita?"));
        assertThat(gateway.receivedSince(CLINIC, since.plus(Duration.ofDays(3))))
                .isEmpty();
    }

    @Test
    void keepsAWrongAccountForLater() {
        var stranger = new TextProvider(PROVIDER.reachedFrom(HERE).api(), "AC1", "another token", HERE);
        var refused = catchThrowableOfType(
                TextRefused.class,
                () -> new RestTextGateway(stranger, new JsonMapper()).send(TextGatewayContract.text("hello")));

        assertThat(refused.outcome()).isEqualTo(Outcome.TEMPORARY);
        assertThat(refused.code()).isEqualTo(401);
    }

    @Test
    void keepsTextsWhileTheProviderIsAway() {
        var away = new TextProvider(URI.create("http://127.0.0.1:1/2010-04-01"), "AC1", "a token", HERE);
        var refused = catchThrowableOfType(
                TextRefused.class,
                () -> new RestTextGateway(away, new JsonMapper()).send(TextGatewayContract.text("hello")));

        assertThat(refused.outcome()).isEqualTo(Outcome.TEMPORARY);
    }
}
