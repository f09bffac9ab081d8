package org.throughline.communication.text.local;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/**
 * A message at the provider. Prints masked.
 *
 * @param fromPractice whether it was handed in by us; otherwise a phone sent it
 * @param status as the provider names it: queued, sent, delivered, undelivered, failed, received
 * @param callback where news of it goes; blank for none
 */
public record LocalMessage(
        String id,
        boolean fromPractice,
        String from,
        String to,
        String words,
        String status,
        Instant at,
        String callback) {

    LocalMessage with(String newStatus) {
        return new LocalMessage(id, fromPractice, from, to, words, newStatus, at, callback);
    }

    /** As the provider's interface shows it. */
    Map<String, String> resource() {
        return Map.of(
                "sid", id,
                "direction", fromPractice ? "outbound-api" : "inbound",
                "from", from,
                "to", to,
                "body", words,
                "status", status,
                "num_media", "0",
                "date_created", DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC)));
    }

    @Override
    public String toString() {
        return "LocalMessage[" + id + " " + status + "]";
    }
}
