package org.throughline.portal;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.throughline.communication.Channel;
import org.throughline.communication.Communications;
import org.throughline.communication.FormContact;
import org.throughline.communication.IncomingContact;
import org.throughline.kernel.NotFound;
import org.throughline.kernel.RuleViolation;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.practice.EmergencyRoute;
import org.throughline.practice.EmergencyRoutes;
import org.throughline.practice.Practice;
import org.throughline.practice.Practices;
import tools.jackson.databind.json.JsonMapper;

/** Takes requests from the public form into the practice that its address names. */
@Service
public class RequestDesk {

    private final Practices practices;
    private final EmergencyRoutes routes;
    private final Communications communications;
    private final JsonMapper json;
    private final Clock clock;

    RequestDesk(
            Practices practices, EmergencyRoutes routes, Communications communications, JsonMapper json, Clock clock) {
        this.practices = practices;
        this.routes = routes;
        this.communications = communications;
        this.json = json;
        this.clock = clock;
    }

    /** The practice behind the address; nobody learns which others exist. */
    public Practice practice(String slug) {
        return practices.bySlug(slug).orElseThrow(() -> new NotFound("no practice of that address"));
    }

    /** Where emergencies go; the form is open only where somebody has said so. */
    public Optional<EmergencyRoute> emergencies(Practice practice) {
        return routes.of(practice.id());
    }

    /** Takes the request; the same form sent twice is one request, told by the token that the page was given. */
    public void take(Practice practice, FormContact request, String formToken) {
        if (emergencies(practice).isEmpty()) {
            throw RuleViolation.of("communication.emergency-route-missing");
        }
        var raw = json.writeValueAsBytes(request);
        var contact =
                new IncomingContact(Channel.FORM, "request-form", formToken, raw, "application/json", clock.instant());
        CurrentPractice.within(practice.id(), () -> communications.receive(contact));
    }
}
