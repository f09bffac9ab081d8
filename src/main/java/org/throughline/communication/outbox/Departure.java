package org.throughline.communication.outbox;

import java.time.Instant;
import java.util.Optional;
import org.throughline.communication.Channel;
import org.throughline.kernel.PracticeId;

/** The way out of one channel. Only the outbox knows it, and only a message that the gate let pass comes here (R6). */
interface Departure {

    Channel channel();

    /** Whether somebody takes the messages of the bound practice at all; what waits for longer becomes a person's work. */
    boolean hasServer();

    /** Whether it was ever set up for the bound practice, though it may be closed now. */
    default boolean isSetUp() {
        return hasServer();
    }

    /** The code of what keeps the practice's messages here; empty when they can leave. */
    Optional<String> missing(PracticeId practice);

    HandedOver handOver(Deliveries.Claimed claimed);

    /** Whether the other side can be asked what it took. */
    boolean canLookUp();

    /** What the other side knows of a message whose hand-over broke off then. */
    HandedOver lookUp(Deliveries.Claimed claimed, Instant handedOver);
}
