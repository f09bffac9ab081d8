package org.throughline.communication.portal;

import java.util.Optional;
import org.throughline.communication.CommunicationId;
import org.throughline.kernel.ContactPoint;

/**
 * A message for one account of the portal. Prints masked.
 *
 * @param id the same at every attempt, so that the portal knows a repetition
 * @param answers what the portal calls the message that it answers
 */
public record OutgoingPortalMessage(
        CommunicationId id, ContactPoint to, Optional<String> answers, String language, String words) {

    @Override
    public String toString() {
        return "OutgoingPortalMessage[" + id + "]";
    }
}
