package org.throughline.escalation.recovery;

import java.util.Optional;
import org.throughline.communication.CommunicationId;

/**
 * What the patient says. Prints masked.
 *
 * @param ownWords as a person wrote them down
 * @param in the message that says it, when there is one
 */
public record Told(Optional<String> ownWords, Optional<CommunicationId> in, Optional<String> wants, Harm harm) {

    static Told in(CommunicationId message) {
        return new Told(Optional.empty(), Optional.of(message), Optional.empty(), Harm.UNKNOWN);
    }

    static Told nothingYet() {
        return new Told(Optional.empty(), Optional.empty(), Optional.empty(), Harm.UNKNOWN);
    }

    /** With what was learned since; harm once told is not taken back here. */
    Told and(Told more) {
        var harmed = harm == Harm.YES || more.harm == Harm.UNKNOWN ? harm : more.harm;
        return new Told(more.ownWords.or(() -> ownWords), in.or(() -> more.in), more.wants.or(() -> wants), harmed);
    }

    @Override
    public String toString() {
        return "Told[masked, harm " + harm + "]";
    }
}
