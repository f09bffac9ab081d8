package org.throughline.communication.outbox;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.communication.CommunicationId;

/** What a provider tells of a message of ours; any word of it says that the message was taken. */
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
     * @param reason the code of why it failed, if it did
     */
    public record Report(String providerId, String status, String reason) {

        public static Report of(Map<String, String> fields) {
            var code = fields.getOrDefault("ErrorCode", "0");
            return new Report(
                    fields.getOrDefault("MessageSid", ""),
                    fields.getOrDefault("MessageStatus", ""),
                    "text-" + (code.matches("\\d{1,6}") ? code : "0"));
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
                        attempt, new ReportedDeliveries.Became(report.providerId(), state, report.reason())));
    }

    /** The same where the other side knows the message by its own name instead of the attempt's; whether it is one of ours. */
    @Transactional
    public boolean became(CommunicationId message, Report report) {
        var attempt = deliveries.attemptOf(message);
        attempt.ifPresent(known -> became(known, report));
        return attempt.isPresent();
    }
}
