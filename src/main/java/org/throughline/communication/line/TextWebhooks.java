package org.throughline.communication.line;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.throughline.communication.text.SignedRequests;
import org.throughline.communication.text.TextProvider;
import org.throughline.communication.waiting.ProviderCall;
import org.throughline.communication.waiting.ProviderCall.Kind;
import org.throughline.communication.waiting.WaitingCalls;

/**
 * Where the provider of text messages calls: what patients write, and what became of what we sent. Nobody is believed without
 * the provider's signature over the configured address (threat 13); the same call twice changes nothing.
 */
@Controller
class TextWebhooks {

    private final SignedRequests requests;
    private final WaitingCalls waiting;
    private final TextCalls calls;
    private final Clock clock;

    TextWebhooks(SignedRequests requests, WaitingCalls waiting, TextCalls calls, Clock clock) {
        this.requests = requests;
        this.waiting = waiting;
        this.calls = calls;
        this.clock = clock;
    }

    @PostMapping("/channels/text")
    ResponseEntity<Void> arrived(HttpServletRequest request) {
        return answered(request, TextProvider::arrived, Kind.TEXT, "");
    }

    @PostMapping("/channels/text/{id}/status")
    ResponseEntity<Void> became(@PathVariable("id") UUID attempt, HttpServletRequest request) {
        return answered(request, known -> known.statusOf(attempt), Kind.TEXT_STATUS, attempt.toString());
    }

    /** Acknowledged when it is stored, or kept on this machine while the database is away (R2). */
    private ResponseEntity<Void> answered(
            HttpServletRequest request, Function<TextProvider, URI> address, Kind kind, String about) {
        var fields = requests.fields(request, address);
        if (fields.isEmpty()) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
        }
        waiting.waits(new ProviderCall(kind, about, fields.get(), clock.instant()), calls);
        return ResponseEntity.noContent().build();
    }
}
