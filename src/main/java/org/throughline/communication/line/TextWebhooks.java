package org.throughline.communication.line;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.throughline.communication.TextContact;
import org.throughline.communication.outbox.TextReports;
import org.throughline.communication.text.TextProvider;
import org.throughline.communication.text.WebhookSignature;
import org.throughline.platform.transaction.CurrentPractice;

/**
 * Where the provider of text messages calls: what patients write, and what became of what we sent. Nobody is believed without
 * the provider's signature over the configured address (threat 13); the same call twice changes nothing.
 */
@Controller
class TextWebhooks {

    private static final Logger LOG = LoggerFactory.getLogger(TextWebhooks.class);

    private final ObjectProvider<TextProvider> provider;
    private final TextArrivals arrivals;
    private final TextReports reports;

    TextWebhooks(ObjectProvider<TextProvider> provider, TextArrivals arrivals, TextReports reports) {
        this.provider = provider;
        this.arrivals = arrivals;
        this.reports = reports;
    }

    @PostMapping("/channels/text")
    ResponseEntity<Void> arrived(HttpServletRequest request) {
        return signed(request, TextProvider::arrived)
                .map(fields -> {
                    arrivals.take(contact(fields));
                    return ResponseEntity.noContent().<Void>build();
                })
                .orElseGet(() -> refused(request));
    }

    @PostMapping("/channels/text/{id}/status")
    ResponseEntity<Void> became(@PathVariable("id") UUID attempt, HttpServletRequest request) {
        return signed(request, known -> known.statusOf(attempt))
                .map(fields -> {
                    arrivals.practiceOf(fields.getOrDefault("From", ""))
                            .ifPresent(practice -> CurrentPractice.run(
                                    practice, () -> reports.became(attempt, TextReports.Report.of(fields))));
                    return ResponseEntity.noContent().<Void>build();
                })
                .orElseGet(() -> refused(request));
    }

    private interface Address {
        URI at(TextProvider provider);
    }

    /** The fields of a request that the provider made; empty for anybody else's. */
    private Optional<Map<String, String>> signed(HttpServletRequest request, Address address) {
        var known = provider.getIfAvailable();
        var signature = request.getHeader(WebhookSignature.HEADER);
        if (known == null || signature == null || request.getQueryString() != null) {
            return Optional.empty();
        }
        var fields = new HashMap<String, List<String>>();
        request.getParameterMap().forEach((name, values) -> fields.put(name, List.of(values)));
        if (!new WebhookSignature(known.token()).holds(address.at(known), fields, signature)) {
            return Optional.empty();
        }
        Map<String, String> single = new HashMap<>();
        fields.forEach((name, values) -> single.put(name, values.getFirst()));
        return Optional.of(single).filter(said -> known.account().equals(said.get("AccountSid")));
    }

    private static ResponseEntity<Void> refused(HttpServletRequest request) {
        LOG.warn("a call to {} was not signed by the provider", request.getRequestURI());
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
