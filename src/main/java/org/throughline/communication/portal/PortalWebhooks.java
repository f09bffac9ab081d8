package org.throughline.communication.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Map;
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
import org.throughline.platform.transaction.CurrentPractice;

/** Where the practice's portal calls: what patients sent there, and what became of our answers. As docs/portal-api.md tells. */
@Controller
class PortalWebhooks {

    private static final String SECONDS = "30";

    private final PortalDoor door;
    private final PortalIntake intake;
    private final PortalReports reports;
    private final Clock clock;

    PortalWebhooks(PortalDoor door, PortalIntake intake, PortalReports reports, Clock clock) {
        this.door = door;
        this.intake = intake;
        this.reports = reports;
        this.clock = clock;
    }

    @PostMapping("/channels/portal/{id}")
    ResponseEntity<Map<String, Object>> arrived(@PathVariable("id") UUID connection, HttpServletRequest request) {
        var call = SignedCall.of(request);
        var practice = door.admit(connection, call);
        var received = CurrentPractice.within(practice, () -> intake.receive(call.id(), call.body(), clock.instant()));
        return ResponseEntity.ok(Map.of(
                "id", call.id(),
                "taken", received instanceof Received.Stored ? "now" : "before",
                "readable", intake.isReadable(call.body())));
    }

    @PostMapping("/channels/portal/{id}/status")
    ResponseEntity<Map<String, Object>> became(@PathVariable("id") UUID connection, HttpServletRequest request) {
        var call = SignedCall.of(request);
        var practice = door.admit(connection, call);
        var known = CurrentPractice.within(practice, () -> reports.became(call.body()));
        return ResponseEntity.ok(Map.of("id", call.id(), "known", known));
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> refused(NotBelieved refused) {
        return ResponseEntity.status(refused.why.status)
                .body(Map.of("error", refused.why.code(), "message", refused.why.advice));
    }

    /** Nothing was kept, so it is sent again; what is not sent again is fetched from the portal's list (R2). */
    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    ResponseEntity<Map<String, Object>> away() {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, SECONDS)
                .body(Map.of("error", "away", "message", "Nothing was kept. Send the same call again."));
    }
}
