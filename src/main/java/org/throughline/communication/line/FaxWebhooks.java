package org.throughline.communication.line;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.throughline.communication.PracticeAddresses;
import org.throughline.communication.fax.sending.FaxProvider;
import org.throughline.communication.fax.sending.FaxSignature;
import org.throughline.communication.outbox.FaxReports;
import org.throughline.communication.text.PostedFields;
import org.throughline.communication.waiting.CallTaker;
import org.throughline.communication.waiting.ProviderCall;
import org.throughline.communication.waiting.ProviderCall.Kind;
import org.throughline.communication.waiting.RefusedCalls;
import org.throughline.communication.waiting.WaitingCalls;
import org.throughline.kernel.ContactPoint;
import org.throughline.platform.transaction.CurrentPractice;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where the provider of faxes tells what became of ours; nobody is believed without its signature (threat 13). */
@Controller
class FaxWebhooks implements CallTaker {

    private static final String REGION = "US";
    private static final String FAX = "fax";

    private final ObjectProvider<FaxProvider> provider;
    private final FaxReports reports;
    private final PracticeAddresses addresses;
    private final JsonMapper json;
    private final WaitingCalls waiting;
    private final RefusedCalls refused;
    private final Clock clock;

    FaxWebhooks(
            ObjectProvider<FaxProvider> provider,
            FaxReports reports,
            PracticeAddresses addresses,
            JsonMapper json,
            WaitingCalls waiting,
            RefusedCalls refused,
            Clock clock) {
        this.provider = provider;
        this.reports = reports;
        this.addresses = addresses;
        this.json = json;
        this.waiting = waiting;
        this.refused = refused;
        this.clock = clock;
    }

    @PostMapping("/channels/fax/{id}/status")
    ResponseEntity<Void> became(@PathVariable("id") UUID attempt, HttpServletRequest request) {
        var told = signed(attempt, request).filter(fax -> fax(fax).isPresent());
        if (told.isEmpty()) {
            refused.count(RefusedCalls.Kind.UNSIGNED_FAX);
            return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
        }
        waiting.waits(
                new ProviderCall(Kind.FAX_STATUS, attempt.toString(), Map.of(FAX, told.get()), clock.instant()), this);
        return ResponseEntity.noContent().build();
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.FAX_STATUS);
    }

    @Override
    public void take(ProviderCall call) {
        fax(call.field(FAX))
                .ifPresent(fax -> ContactPoint.phone(fax.path("caller_id").asString(""), REGION)
                        .flatMap(addresses::practiceFaxingFrom)
                        .ifPresent(practice -> CurrentPractice.run(
                                practice, () -> reports.became(UUID.fromString(call.about()), report(fax)))));
    }

    private static FaxReports.Report report(JsonNode fax) {
        return new FaxReports.Report(
                fax.path("id").asString(""),
                fax.path("status").asString(""),
                fax.path("error_id").asInt(0));
    }

    private Optional<String> signed(UUID attempt, HttpServletRequest request) {
        var known = provider.getIfAvailable();
        var signature = request.getHeader(FaxSignature.HEADER);
        if (known == null || signature == null) {
            return Optional.empty();
        }
        return PostedFields.of(request)
                .filter(fields ->
                        new FaxSignature(known.callbackToken()).holds(known.statusOf(attempt), fields, signature))
                .map(fields -> fields.get(FAX));
    }

    private Optional<JsonNode> fax(String told) {
        try {
            return Optional.of(json.readTree(told));
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }
}
