package org.throughline.communication.fax.sending;

import java.util.UUID;

/** Port: hands a fax to the outside, once. It never tries again by itself; who calls decides that (R5). */
public interface FaxGateway {

    /**
     * Hands the fax over; whether it arrives is told later.
     *
     * @return what the provider calls it
     * @throws FaxRefused if it was not taken, or if nobody can tell whether it was
     */
    String send(OutgoingFax fax);

    /** Whether the provider took what was handed over by this attempt. */
    LookedUp lookUp(UUID attempt);

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
