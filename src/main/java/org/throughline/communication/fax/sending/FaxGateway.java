package org.throughline.communication.fax.sending;

import java.util.UUID;
import org.throughline.communication.text.TextGateway.LookedUp;
import org.throughline.communication.text.TextRefused;

/** Port: hands a fax to the outside, once. It never tries again by itself; who calls decides that (R5). */
public interface FaxGateway {

    /**
     * Hands the fax over; whether it arrives is told later.
     *
     * @return what the provider calls it
     * @throws TextRefused if it was not taken, or if nobody can tell whether it was
     */
    String send(OutgoingFax fax);

    /** Whether the provider took what was handed over by this attempt. */
    LookedUp lookUp(UUID attempt);
}
