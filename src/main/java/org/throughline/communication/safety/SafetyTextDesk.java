package org.throughline.communication.safety;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.throughline.communication.Channel;
import org.throughline.communication.Departures;
import org.throughline.communication.IssueId;
import org.throughline.communication.SafetyAnswer;
import org.throughline.communication.SafetyText;
import org.throughline.communication.intake.ContactReader;
import org.throughline.communication.outbox.AutomaticOutbox;
import org.throughline.communication.outbox.AutomaticOutbox.LastContact;
import org.throughline.communication.outbox.OutwardNames;
import org.throughline.kernel.Language;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.practice.BusinessHours;
import org.throughline.practice.EmergencyRoute;
import org.throughline.practice.EmergencyRoutes;
import org.throughline.practice.Practice;
import org.throughline.practice.Practices;

/** Answers words of an emergency with the fixed text, where that can reach the writer and starts no loop of machines. */
@Service
public class SafetyTextDesk {

    private final AutomaticOutbox outbox;
    private final ContactReader contacts;
    private final Departures departures;
    private final EmergencyRoutes routes;
    private final Practices practices;
    private final OutwardNames names;
    private final BusinessHours hours;

    SafetyTextDesk(
            AutomaticOutbox outbox,
            ContactReader contacts,
            Departures departures,
            EmergencyRoutes routes,
            Practices practices,
            OutwardNames names,
            BusinessHours hours) {
        this.outbox = outbox;
        this.contacts = contacts;
        this.departures = departures;
        this.routes = routes;
        this.practices = practices;
        this.names = names;
        this.hours = hours;
    }

    public SafetyAnswer answer(IssueId issue, SafetyText text, Language language, Instant at) {
        var practice = practices.get(CurrentPractice.get());
        var route = routes.of(practice.id());
        var last = outbox.lastContact(issue);
        var refused = refusal(practice, route, last);
        if (refused.isPresent()) {
            return new SafetyAnswer.ChannelCannot(refused.get());
        }
        var isOpen = hours.of(practice.id()).isOpen(at);
        var setting = new SafetyWording.Setting(names.in(issue).practice(), route.orElseThrow(), isOpen);
        var written = last.orElseThrow().answeredBy() == Channel.SMS
                ? SafetyWording.SHIPPED.inShort(text, language, setting)
                : SafetyWording.SHIPPED.fill(text, language, setting);
        return outbox.queue(last.orElseThrow(), issue, written, at)
                .<SafetyAnswer>map(SafetyAnswer.Sent::new)
                .orElseGet(SafetyAnswer.AlreadySent::new);
    }

    /** It may have come by text, by mail or by a form that names an address; a machine is not answered (RFC 3834). */
    private Optional<String> refusal(Practice practice, Optional<EmergencyRoute> route, Optional<LastContact> last) {
        var channel = last.map(LastContact::answeredBy).orElse(Channel.EMAIL);
        var missing = departures.missing(practice.id(), channel);
        if (missing.isPresent()) {
            return missing;
        }
        if (route.isEmpty()) {
            return Optional.of("communication.emergency-route-missing");
        }
        if (last.flatMap(LastContact::address).isEmpty()) {
            return Optional.of("communication.no-mail-address");
        }
        return contacts.mayBeAnsweredAutomatically(last.orElseThrow().id())
                ? Optional.empty()
                : Optional.of("communication.written-by-a-machine");
    }
}
