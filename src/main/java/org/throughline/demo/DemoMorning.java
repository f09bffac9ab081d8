package org.throughline.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.throughline.communication.Channel;
import org.throughline.communication.Communications;
import org.throughline.communication.IncomingContact;
import org.throughline.platform.transaction.CurrentPractice;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What has come in since the clinic closed yesterday: written requests that wait when the first person sits down. */
@Component
@Profile("demo")
class DemoMorning {

    private final Communications communications;
    private final JsonMapper json;
    private final Clock clock;

    DemoMorning(Communications communications, JsonMapper json, Clock clock) {
        this.communications = communications;
        this.json = json;
        this.clock = clock;
    }

    void begin(DemoStart.Opened practice) {
        var now = clock.instant();
        for (var request : requests()) {
            var at = now.minus(Duration.ofMinutes(request.get("minutesAgo").asInt()));
            CurrentPractice.within(practice.practice(), () -> communications.receive(contact(request, at)));
        }
    }

    /** The requests of this morning, each with how long ago it came. */
    Iterable<JsonNode> requests() {
        try (var file = new ClassPathResource("demo/requests.json").getInputStream()) {
            return json.readTree(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private IncomingContact contact(JsonNode request, Instant at) {
        var raw = json.writeValueAsString(request.get("form")).getBytes(StandardCharsets.UTF_8);
        return new IncomingContact(
                Channel.FORM, "request-form", UUID.randomUUID().toString(), raw, "application/json", at);
    }
}
