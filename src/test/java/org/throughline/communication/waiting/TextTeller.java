package org.throughline.communication.waiting;

import java.time.Instant;
import java.util.Map;
import org.throughline.communication.waiting.ProviderCall.Kind;

/** What a provider tells of texts to a number, each from another phone. */
record TextTeller(String number, Instant at) {

    static String id(int text) {
        return "SM-" + text;
    }

    ProviderCall call(int text) {
        return new ProviderCall(
                Kind.TEXT,
                "",
                Map.of(
                        "MessageSid",
                        id(text),
                        "From",
                        "+1312556" + (1000 + text % 9000),
                        "To",
                        number,
                        "Body",
                        "What time is my visit? " + text,
                        "NumMedia",
                        "0"),
                at);
    }
}
