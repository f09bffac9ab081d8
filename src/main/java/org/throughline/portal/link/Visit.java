package org.throughline.portal.link;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.throughline.communication.PortalContact.Wish;
import org.throughline.communication.SafetyText;

/** Somebody who gave the right birth date, and what they have just sent. */
public record Visit(UUID id, Optional<Receipt> receipt) {

    /**
     * What the page took in.
     *
     * @param safety the fixed text that its words call for
     */
    public record Receipt(Wish wish, Instant at, Optional<SafetyText> safety) {}
}
