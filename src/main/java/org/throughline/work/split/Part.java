package org.throughline.work.split;

import java.util.Optional;
import org.throughline.communication.CommunicationId;
import org.throughline.kernel.LaneCode;
import org.throughline.playbook.MomentCode;

/**
 * What somebody marked in a message. Prints masked.
 *
 * @param lane where it belongs, if its moment does not say so
 * @param clinical whether the marker means it for the care team, whatever the list finds
 */
public record Part(
        CommunicationId message, String words, Optional<LaneCode> lane, Optional<MomentCode> moment, boolean clinical) {

    @Override
    public String toString() {
        return "Part[of " + message + "]";
    }
}
