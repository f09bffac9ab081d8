package org.throughline.communication.phone.local;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/**
 * A call, or a leg of one, at the provider. Prints masked.
 *
 * @param parent the call that this is a leg of; blank for the call itself
 * @param status as the provider names it: ringing, in-progress, completed, busy, no-answer, canceled, failed
 */
public record LocalCall(
        String id, String parent, String from, String to, String callerName, String status, int seconds, Instant at) {

    LocalCall with(String newStatus, int newSeconds) {
        return new LocalCall(id, parent, from, to, callerName, newStatus, newSeconds, at);
    }

    /** As the provider's interface shows it. */
    Map<String, String> resource() {
        return Map.of(
                "sid", id,
                "parent_call_sid", parent,
                "direction", parent.isEmpty() ? "inbound" : "outbound-dial",
                "from", from,
                "to", to,
                "caller_name", callerName,
                "status", status,
                "duration", String.valueOf(seconds),
                "start_time", DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC)));
    }

    @Override
    public String toString() {
        return "LocalCall[" + id + " " + status + "]";
    }
}
