package org.throughline.communication.line;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.throughline.communication.TextContact;
import org.throughline.communication.outbox.TextReports;
import org.throughline.communication.text.SignedRequests;
import org.throughline.communication.text.TextProvider;
import org.throughline.platform.transaction.CurrentPractice;

/**
 * Where the provider of text messages calls: what patients write, and what became of what we sent. Nobody is believed without
 * the provider's signature over the configured address (threat 13); the same call twice changes nothing.
 */
@Controller
class TextWebhooks {

    private final SignedRequests requests;
    private final TextArrivals arrivals;
    private final TextReports reports;

    TextWebhooks(SignedRequests requests, TextArrivals arrivals, TextReports reports) {
        this.requests = requests;
        this.arrivals = arrivals;
        this.reports = reports;
    }

    @PostMapping("/channels/text")
    ResponseEntity<Void> arrived(HttpServletRequest request) {
        return requests.fields(request, TextProvider::arrived)
                .map(fields -> {
                    arrivals.take(contact(fields));
                    return ResponseEntity.noContent().<Void>build();
                })
                .orElseGet(TextWebhooks::refused);
    }

    @PostMapping("/channels/text/{id}/status")
    ResponseEntity<Void> became(@PathVariable("id") UUID attempt, HttpServletRequest request) {
        return requests.fields(request, known -> known.statusOf(attempt))
                .map(fields -> {
                    arrivals.practiceOf(fields.getOrDefault("From", ""))
                            .ifPresent(practice -> CurrentPractice.run(
                                    practice, () -> reports.became(attempt, TextReports.Report.of(fields))));
                    return ResponseEntity.noContent().<Void>build();
                })
                .orElseGet(TextWebhooks::refused);
    }

    private static ResponseEntity<Void> refused() {
        return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
    }

    private static TextContact contact(Map<String, String> fields) {
        return new TextContact(
                fields.getOrDefault("MessageSid", ""),
                fields.getOrDefault("From", ""),
                fields.getOrDefault("To", ""),
                fields.getOrDefault("Body", ""),
                number(fields.getOrDefault("NumMedia", "0")),
                fields);
    }

    private static int number(String written) {
        return written.matches("\\d{1,3}") ? Integer.parseInt(written) : 0;
    }
}
