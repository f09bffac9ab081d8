package org.throughline.escalation.web;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.throughline.access.Access;
import org.throughline.escalation.quiet.QuietTime;
import org.throughline.escalation.quiet.Receivers;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.RuleViolation;

/** When the reader is with patients, when they look at what can wait, and where they hear of it. */
@Controller
class AvailabilityController {

    static final String PATH = "/escalations/availability";
    private static final int SPANS = 3;
    private static final int DIGESTS = 4;

    private final Receivers receivers;

    AvailabilityController(Receivers receivers) {
        this.receivers = receivers;
    }

    @GetMapping(PATH)
    String own(Access access, Model model) {
        var reached = receivers.all().getOrDefault(access.person(), Receivers.Reached.ANY_TIME);
        model.addAttribute("availability", AvailabilityView.of(reached, SPANS, DIGESTS));
        return "escalation/availability";
    }

    @PostMapping(PATH)
    String set(
            Access access,
            @RequestParam(defaultValue = "") List<String> quietFrom,
            @RequestParam(defaultValue = "") List<String> quietUntil,
            @RequestParam(defaultValue = "") List<String> digest,
            @RequestParam(defaultValue = "") String mail) {
        var time = new QuietTime(
                spans(quietFrom, quietUntil),
                digest.stream()
                        .filter(one -> !one.isBlank())
                        .map(AvailabilityController::time)
                        .toList());
        receivers.set(access, new Receivers.Reached(address(mail), time));
        return "redirect:" + EscalationController.PATH;
    }

    private static Optional<ContactPoint> address(String mail) {
        if (mail.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(ContactPoint.email(mail).orElseThrow(() -> RuleViolation.of("escalation.mail-unreadable")));
    }

    private static List<QuietTime.Span> spans(List<String> from, List<String> until) {
        var spans = new ArrayList<QuietTime.Span>();
        for (int place = 0; place < Math.min(from.size(), until.size()); place++) {
            if (from.get(place).isBlank() != until.get(place).isBlank()) {
                throw RuleViolation.of("escalation.quiet-span");
            }
            if (!from.get(place).isBlank()) {
                spans.add(new QuietTime.Span(time(from.get(place)), time(until.get(place))));
            }
        }
        return spans;
    }

    private static LocalTime time(String written) {
        try {
            return LocalTime.parse(written);
        } catch (DateTimeParseException unreadable) {
            throw RuleViolation.of("escalation.time-unreadable", written);
        }
    }
}
