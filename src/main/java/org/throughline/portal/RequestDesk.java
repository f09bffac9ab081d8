package org.throughline.portal;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.throughline.communication.Channel;
import org.throughline.communication.Communications;
import org.throughline.communication.FormContact;
import org.throughline.communication.IncomingContact;
import org.throughline.kernel.NotFound;
import org.throughline.platform.transaction.CurrentPractice;
import org.throughline.practice.Practice;
import org.throughline.practice.Practices;
import tools.jackson.databind.json.JsonMapper;

/** Takes requests from the public form into the practice that its address names. */
@Service
public class RequestDesk {

    private final Practices practices;
    private final Communications communications;
    private final JsonMapper json;
    private final Clock clock;

    RequestDesk(Practices practices, Communications communications, JsonMapper json, Clock clock) {
        this.practices = practices;
        this.communications = communications;
        this.json = json;
        this.clock = clock;
    }

    /** The practice behind the address; nobody learns which others exist. */
    public Practice practice(String slug) {
        return practices.bySlug(slug).orElseThrow(() -> new NotFound("no practice of that address"));
    }

    /** Takes the request; the same form sent twice is one request, told by the token that the page was given. */
    public void take(Practice practice, FormContact request, String formToken) {
        var raw = json.writeValueAsBytes(request);
        var contact =
                new IncomingContact(Channel.FORM, "request-form", formToken, raw, "application/json", clock.instant());
        CurrentPractice.within(practice.id(), () -> communications.receive(contact));
    }
}
