package org.throughline.communication.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.throughline.communication.Received;
import org.throughline.communication.waiting.NotKept;
import org.throughline.communication.waiting.ProviderCall.Kind;
import org.throughline.communication.waiting.WaitingCalls;

/** Where the practice's portal calls: what patients sent there, and what became of our answers. As docs/portal-api.md tells. */
@Controller
class PortalWebhooks {

    private static final String SECONDS = "30";

    private final PortalDoor door;
    private final PortalIntake intake;
    private final PortalCalls calls;
    private final WaitingCalls waiting;
    private final Clock clock;

    PortalWebhooks(PortalDoor door, PortalIntake intake, PortalCalls calls, WaitingCalls waiting, Clock clock) {
        this.door = door;
        this.intake = intake;
        this.calls = calls;
        this.waiting = waiting;
        this.clock = clock;
    }

    @PostMapping("/channels/portal/{id}")
    ResponseEntity<Map<String, Object>> arrived(@PathVariable("id") UUID connection, HttpServletRequest request) {
        var call = SignedCall.of(request);
        var practice = door.admit(connection, call);
        var told = PortalCalls.of(Kind.PORTAL_MESSAGE, practice, call, clock.instant());
        var received = waiting.now(told, () -> calls.receive(told));
        return ResponseEntity.ok(
                Map.of("id", call.id(), "taken", taken(received), "readable", intake.isReadable(call.body())));
    }

    @PostMapping("/channels/portal/{id}/status")
    ResponseEntity<Map<String, Object>> became(@PathVariable("id") UUID connection, HttpServletRequest request) {
        var call = SignedCall.of(request);
        var practice = door.admit(connection, call);
        var told = PortalCalls.of(Kind.PORTAL_STATUS, practice, call, clock.instant());
        var known = waiting.now(told, () -> calls.became(told));
        return ResponseEntity.ok(Map.of("id", call.id(), "known", known.orElse(true)));
    }

    /** What waits on this machine is in a queue as soon as the database answers. */
    private static String taken(Optional<Received> received) {
        return received.map(now -> now instanceof Received.Stored ? "now" : "before")
                .orElse("later");
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> refused(NotBelieved refused) {
        return ResponseEntity.status(refused.why.status)
                .body(Map.of("error", refused.why.code(), "message", refused.why.advice));
    }

    /** Nothing was kept, so it is sent again; what is not sent again is fetched from the portal's list (R2). */
    @ExceptionHandler({DataAccessException.class, TransactionException.class, NotKept.class})
    ResponseEntity<Map<String, Object>> away() {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, SECONDS)
                .body(Map.of("error", "away", "message", "Nothing was kept. Send the same call again."));
    }
}
