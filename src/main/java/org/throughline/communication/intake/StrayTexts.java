package org.throughline.communication.intake;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.throughline.communication.Channel;
import org.throughline.communication.TextContact;
import tools.jackson.databind.json.JsonMapper;

/** Texts to a number of no practice, kept whole beside stray mail until the operator has said whose they are. */
@Component
public class StrayTexts {

    private final StrayMail strays;
    private final JsonMapper json;

    StrayTexts(StrayMail strays, JsonMapper json) {
        this.strays = strays;
        this.json = json;
    }

    public void keep(TextContact text, Instant at) {
        strays.keep(new StrayMail.Came(Channel.SMS, text.to(), text.id()), json.writeValueAsBytes(text), at);
    }
}
