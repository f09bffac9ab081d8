package org.throughline.communication.fax.local;

import java.util.List;
import java.util.Map;

/**
 * A fax at the provider. Prints masked.
 *
 * @param attempt the tag that it carries
 * @param status as the provider names it: queued, inprogress, success, failure
 * @param callback where news of it goes
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record LocalFax(
        String id, String attempt, String callerId, String to, byte[] pdf, String status, int error, String callback) {

    LocalFax with(String newStatus, int newError) {
        return new LocalFax(id, attempt, callerId, to, pdf, newStatus, newError, callback);
    }

    /** As the provider's interface shows it. */
    Map<String, Object> resource() {
        return Map.of(
                "id", id,
                "direction", "sent",
                "status", status,
                "caller_id", callerId,
                "error_id", error,
                "recipients", List.of(Map.of("phone_number", to, "status", status)),
                "tags", Map.of("attempt", attempt));
    }

    @Override
    public String toString() {
        return "LocalFax[" + id + " " + status + "]";
    }
}
