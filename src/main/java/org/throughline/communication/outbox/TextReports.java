package org.throughline.communication.outbox;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** What a provider tells of a text of ours; any word of it says that the message was taken. */
@Service
public class TextReports {

    private final ReportedDeliveries deliveries;

    TextReports(ReportedDeliveries deliveries) {
        this.deliveries = deliveries;
    }

    /**
     * What it tells.
     *
     * @param status as the provider names it
     * @param code why it failed; 0 if it did not
     */
    public record Report(String providerId, String status, int code) {

        public static Report of(Map<String, String> fields) {
            var code = fields.getOrDefault("ErrorCode", "0");
            return new Report(
                    fields.getOrDefault("MessageSid", ""),
                    fields.getOrDefault("MessageStatus", ""),
                    code.matches("\\d{1,6}") ? Integer.parseInt(code) : 0);
        }

        private Optional<String> state() {
            return switch (status) {
                case "delivered", "read" -> Optional.of("delivered");
                case "undelivered", "failed" -> Optional.of("failed");
                case "accepted", "queued", "sending", "sent" -> Optional.of("sent");
                default -> Optional.empty();
            };
        }
    }

    /** In the practice whose number it left from. */
    public void became(UUID attempt, Report report) {
        report.state()
                .ifPresent(state -> deliveries.became(
                        attempt, new ReportedDeliveries.Became(report.providerId(), state, "text-" + report.code())));
    }
}
