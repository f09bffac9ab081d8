package org.throughline.communication.portal;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.throughline.communication.CommunicationId;
import org.throughline.communication.outbox.TextReports;
import org.throughline.communication.portal.NotBelieved.Why;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the portal tells of messages of ours. */
@Component
class PortalReports {

    private static final String CODE = "[a-z0-9-]{1,40}";

    private final TextReports reports;
    private final JsonMapper json;

    PortalReports(TextReports reports, JsonMapper json) {
        this.reports = reports;
        this.json = json;
    }

    /** In the bound practice; whether the message is one of ours. */
    boolean became(byte[] body) {
        var told = read(body);
        var status = told.path("status").asString("");
        var message = message(told.path("id").asString(""));
        if (message.isEmpty() || !status.matches("sent|delivered|read|failed")) {
            throw new NotBelieved(Why.UNREADABLE);
        }
        var code = Optional.of(told.path("reason").asString("")).filter(said -> said.matches(CODE));
        var report = new TextReports.Report("", status, "portal-" + code.orElse("failed"));
        return reports.became(message.get(), report);
    }

    private JsonNode read(byte[] body) {
        try {
            return json.readTree(body);
        } catch (JacksonException unreadable) {
            throw new NotBelieved(Why.UNREADABLE);
        }
    }

    private static Optional<CommunicationId> message(String id) {
        try {
            return Optional.of(new CommunicationId(UUID.fromString(id)));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
