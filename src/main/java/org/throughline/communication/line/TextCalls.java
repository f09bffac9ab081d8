package org.throughline.communication.line;

import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.throughline.communication.TextContact;
import org.throughline.communication.outbox.TextReports;
import org.throughline.communication.waiting.CallTaker;
import org.throughline.communication.waiting.ProviderCall;
import org.throughline.communication.waiting.ProviderCall.Kind;
import org.throughline.platform.transaction.CurrentPractice;

/** Takes in what the provider of texts tells: what patients write, and what became of what we sent. */
@Component
class TextCalls implements CallTaker {

    private final TextArrivals arrivals;
    private final TextReports reports;

    TextCalls(TextArrivals arrivals, TextReports reports) {
        this.arrivals = arrivals;
        this.reports = reports;
    }

    @Override
    public Set<Kind> kinds() {
        return Set.of(Kind.TEXT, Kind.TEXT_STATUS);
    }

    @Override
    public void take(ProviderCall call) {
        if (call.kind() == Kind.TEXT) {
            arrivals.take(contact(call), call.at());
        } else {
            became(call);
        }
    }

    private void became(ProviderCall call) {
        arrivals.practiceOf(call.field("From"))
                .ifPresent(practice -> CurrentPractice.run(
                        practice,
                        () -> reports.became(UUID.fromString(call.about()), TextReports.Report.of(call.fields()))));
    }

    private static TextContact contact(ProviderCall call) {
        return new TextContact(
                call.field("MessageSid"),
                call.field("From"),
                call.field("To"),
                call.field("Body"),
                number(call.field("NumMedia")),
                call.fields());
    }

    private static int number(String written) {
        return written.matches("\\d{1,3}") ? Integer.parseInt(written) : 0;
    }
}
