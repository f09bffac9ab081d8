package org.throughline.communication.portal;

import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.throughline.communication.Received;
import org.throughline.communication.waiting.CallTaker;
import org.throughline.communication.waiting.ProviderCall;
import org.throughline.communication.waiting.ProviderCall.Kind;
import org.throughline.kernel.PracticeId;
import org.throughline.platform.transaction.CurrentPractice;

/** Takes in what a portal brings, byte for byte, for the practice whose portal it was found to be when it came. */
@Component
class PortalCalls implements CallTaker {

    private static final String PRACTICE = "practice";
    private static final String ID = "id";
    private static final String BODY = "body";

    private final PortalIntake intake;
    private final PortalReports reports;

    PortalCalls(PortalIntake intake, PortalReports reports) {
        this.intake = intake;
        this.reports = reports;
    }

    /** A believed call as it may wait. */
    static ProviderCall of(Kind kind, PracticeId practice, SignedCall call, Instant at) {
        var body = Base64.getEncoder().encodeToString(call.body());
        return new ProviderCall(kind, "", Map.of(PRACTICE, practice.toString(), ID, call.id(), BODY, body), at);
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.PORTAL_MESSAGE, Kind.PORTAL_STATUS);
    }

    @Override
    public void take(ProviderCall call) {
        if (call.kind() == Kind.PORTAL_MESSAGE) {
            receive(call);
        } else {
            became(call);
        }
    }

    Received receive(ProviderCall call) {
        return CurrentPractice.within(practice(call), () -> intake.receive(call.field(ID), body(call), call.at()));
    }

    boolean became(ProviderCall call) {
        return CurrentPractice.within(practice(call), () -> reports.became(body(call)));
    }

    private static PracticeId practice(ProviderCall call) {
        return new PracticeId(UUID.fromString(call.field(PRACTICE)));
    }

    private static byte[] body(ProviderCall call) {
        return Base64.getDecoder().decode(call.field(BODY));
    }
}
