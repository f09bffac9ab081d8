package org.throughline.communication.phone;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.throughline.communication.text.SignedRequests;
import org.throughline.communication.text.TextProvider;
import org.throughline.communication.text.TextRefused;
import org.throughline.communication.waiting.ProviderCall;
import org.throughline.communication.waiting.ProviderCall.Kind;
import org.throughline.communication.waiting.WaitingCalls;

/** Where the provider of calls tells of them; nobody is believed without its signature (threat 13). */
@Controller
class CallWebhooks {

    private final SignedRequests requests;
    private final WaitingCalls waiting;
    private final ToldCalls calls;
    private final Clock clock;

    CallWebhooks(SignedRequests requests, WaitingCalls waiting, ToldCalls calls, Clock clock) {
        this.requests = requests;
        this.waiting = waiting;
        this.calls = calls;
        this.clock = clock;
    }

    @PostMapping("/channels/voice")
    ResponseEntity<Void> called(HttpServletRequest request) {
        return answered(request, TextProvider::calls, Kind.CALL);
    }

    @PostMapping("/channels/voice/recordings")
    ResponseEntity<Void> recorded(HttpServletRequest request) {
        return answered(request, TextProvider::recordings, Kind.RECORDING);
    }

    /** While the provider cannot be asked back, it may tell again; what it does not tell again is fetched from its list. */
    private ResponseEntity<Void> answered(HttpServletRequest request, Function<TextProvider, URI> address, Kind kind) {
        var fields = requests.fields(request, address);
        if (fields.isEmpty()) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
        }
        try {
            waiting.waits(new ProviderCall(kind, "", fields.get(), clock.instant()), calls);
            return ResponseEntity.noContent().build();
        } catch (TextRefused away) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build();
        }
    }
}
