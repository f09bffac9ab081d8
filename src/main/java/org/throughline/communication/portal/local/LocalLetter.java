package org.throughline.communication.portal.local;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A message in the portal. Prints masked.
 *
 * @param fromPractice whether we handed it in; otherwise a patient wrote it there
 * @param name as the portal shows the patient; blank in what we handed in
 * @param answers the message that it answers; blank for none
 */
public record LocalLetter(
        String id, boolean fromPractice, String account, String name, String words, String answers, Instant at) {

    /** As the portal tells of it (FHIR Communication). */
    Map<String, Object> resource() {
        var written = new LinkedHashMap<String, Object>();
        written.put("resourceType", "Communication");
        written.put("id", id);
        written.put("status", "completed");
        written.put("sent", at.toString());
        written.put("subject", Map.of("identifier", Map.of("value", account), "display", name));
        if (!answers.isBlank()) {
            written.put("inResponseTo", List.of(Map.of("identifier", Map.of("value", answers))));
        }
        written.put("payload", new ArrayList<>(List.of(Map.of("contentString", words))));
        return written;
    }

    @Override
    public String toString() {
        return "LocalLetter[" + id + "]";
    }
}
