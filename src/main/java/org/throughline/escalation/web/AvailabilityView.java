package org.throughline.escalation.web;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.throughline.escalation.quiet.QuietTime;
import org.throughline.escalation.quiet.Receivers;
import org.throughline.kernel.ContactPoint;

/** The form of one's own quiet time, with an empty line for one more. */
public record AvailabilityView(List<Span> quiet, List<String> digests, String mail) {

    /** As a form shows it; blank for none. */
    public record Span(String from, String until) {}

    static AvailabilityView of(Receivers.Reached reached, int spans, int digests) {
        var quiet = new ArrayList<Span>();
        for (QuietTime.Span span : reached.time().quiet()) {
            quiet.add(new Span(span.from().toString(), span.until().toString()));
        }
        while (quiet.size() < spans) {
            quiet.add(new Span("", ""));
        }
        var times = new ArrayList<>(
                reached.time().digests().stream().map(LocalTime::toString).toList());
        while (times.size() < digests) {
            times.add("");
        }
        return new AvailabilityView(
                quiet, times, reached.mail().map(ContactPoint::value).orElse(""));
    }
}
