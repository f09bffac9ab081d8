package org.throughline.communication.outbox;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** What a provider tells of a fax of ours; only its arrival or its failure ends anything. */
@Service
public class FaxReports {

    private final ReportedDeliveries deliveries;

    FaxReports(ReportedDeliveries deliveries) {
        this.deliveries = deliveries;
    }

    /**
     * What it tells.
     *
     * @param status as the provider names it
     * @param error its number for why it failed; 0 if it did not
     */
    public record Report(String providerId, String status, int error) {

        private Optional<String> state() {
            return switch (status) {
                case "success" -> Optional.of("delivered");
                case "failure", "partialsuccess" -> Optional.of("failed");
                case "queued", "pendingbatch", "inprogress" -> Optional.of("sent");
                default -> Optional.empty();
            };
        }
    }

    /** In the practice whose number it left from. */
    public void became(UUID attempt, Report report) {
        report.state()
                .ifPresent(state -> deliveries.became(
                        attempt, new ReportedDeliveries.Became(report.providerId(), state, "fax-" + report.error())));
    }
}
