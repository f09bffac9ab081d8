package org.throughline.communication.text;

import java.time.Instant;
import java.util.List;
import org.throughline.communication.TextContact;
import org.throughline.kernel.ContactPoint;

/** Port: hands a text message to the outside, once. It never tries again by itself; who calls decides that (R5). */
public interface TextGateway {

    /**
     * Hands the message over.
     *
     * @return what the provider calls it
     * @throws TextRefused if it was not taken, or if nobody can tell whether it was
     */
    String send(OutgoingText text);

    /** Whether the provider took this message, which was handed over at that time without an answer. */
    LookedUp lookUp(OutgoingText text, Instant handedOver);

    /** Whether the provider keeps a list of what came in; one that keeps none delivers again until it was acknowledged (R2). */
    default boolean keepsAList() {
        return true;
    }

    /** What came in for the practice's number since then, as the provider lists it (R2); nothing where it keeps no list. */
    List<TextContact> receivedSince(ContactPoint number, Instant since);

    /** What a look at the provider's list told. */
    sealed interface LookedUp {

        /** It was taken. */
        record Taken(String providerId) implements LookedUp {}

        /** It certainly was not. */
        record NotThere() implements LookedUp {}

        /** Nobody can tell; never send again without a person's decision. */
        record Unknown() implements LookedUp {}
    }
}
