package org.throughline.communication.outbox;

import org.throughline.communication.text.TextGateway.LookedUp;
import org.throughline.communication.text.TextRefused;

/** What became of handing a message to the outside. A reason is a code, never anybody's words. */
sealed interface HandedOver {

    /**
     * The other side took it.
     *
     * @param providerId what it calls the message; blank where it has no name of its own for it
     */
    record Taken(String providerId) implements HandedOver {}

    /** It certainly did not leave, and would be refused again. */
    record Refused(String reason) implements HandedOver {}

    /** It certainly did not leave, and may later. */
    record Postponed(String reason) implements HandedOver {}

    /** Nobody can tell: never again without a look. */
    record Uncertain(String reason) implements HandedOver {}

    /** What a refusal means; the reason is the channel's name with the other side's code. */
    static HandedOver of(TextRefused refused, String channel) {
        var reason = refused.code() > 0 ? channel + "-" + refused.code() : "no-answer";
        return switch (refused.outcome()) {
            case PERMANENT -> new Refused(reason);
            case TEMPORARY -> new Postponed(reason);
            case UNCERTAIN -> new Uncertain(reason);
        };
    }

    /** What a look at the other side means: what is not there may go again, what nobody can tell may not. */
    static HandedOver of(LookedUp found) {
        return switch (found) {
            case LookedUp.Taken(var providerId) -> new Taken(providerId);
            case LookedUp.NotThere() -> new Postponed("not-there");
            case LookedUp.Unknown() -> new Uncertain("broke-off");
        };
    }
}
