package org.throughline.testing;

import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.throughline.communication.phone.PhoneGateway;
import org.throughline.communication.phone.RestPhoneGateway;
import org.throughline.communication.phone.local.LocalCalls;
import org.throughline.communication.text.RestTextGateway;
import org.throughline.communication.text.TextGateway;
import org.throughline.communication.text.TextProvider;
import org.throughline.communication.text.local.LocalMessage;
import org.throughline.communication.text.local.LocalTextProvider;
import tools.jackson.databind.json.JsonMapper;

/** The provider of texts and calls that every test of the house has: the local one, behind the real adapter. */
public final class TextPeer {

    /** Where webhooks are told to come; no test needs to listen there. */
    public static final URI CALLBACK = URI.create("https://desk.clinic.example/behind/a/proxy");

    private TextPeer() {}

    /** What a phone of that number was last sent. */
    public static Optional<LocalMessage> lastTo(LocalTextProvider provider, String number) {
        return provider.of(number).stream().filter(LocalMessage::fromPractice).reduce((first, last) -> last);
    }

    /** The attempt that a message was sent by. */
    public static UUID attempt(LocalMessage message) {
        var path = URI.create(message.callback()).getPath();
        return UUID.fromString(path.replaceAll(".*/text/([^/]+)/status", "$1"));
    }

    /** The provider, its address and the adapter. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class InPlace {

        @Bean(initMethod = "start", destroyMethod = "stop")
        LocalTextProvider localTextProvider(Clock clock) {
            return new LocalTextProvider(0, "AC-test", "a-token-of-the-tests", clock);
        }

        @Bean
        LocalCalls localCalls(LocalTextProvider provider, Clock clock) {
            return new LocalCalls(provider, clock);
        }

        @Bean
        PhoneGateway phonePeerGateway(TextProvider provider, JsonMapper json) {
            return new RestPhoneGateway(provider, json);
        }

        @Bean
        TextProvider textPeer(LocalTextProvider provider) {
            return provider.reachedFrom(CALLBACK);
        }

        @Bean
        TextGateway textPeerGateway(TextProvider provider, JsonMapper json) {
            return new RestTextGateway(provider, json);
        }
    }
}
