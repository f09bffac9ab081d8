package org.throughline.communication;

import java.util.Optional;
import org.throughline.kernel.PracticeId;

/** Whether messages of a practice can leave at all, asked before anybody writes one. */
public interface Departures {

    /**
     * The code of what is missing, for instance {@code communication.no-mail-server}; empty when messages can leave by the channel.
     */
    Optional<String> missing(PracticeId practice, Channel channel);
}
