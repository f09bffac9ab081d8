package org.throughline.communication.portal;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The portal of a practice. Prints masked.
 *
 * @param id our name for it, which stands in the address that it calls
 * @param address where it takes and lists messages
 * @param secrets what is believed, the one that we sign with first
 * @param pausedAt since when nothing goes out there, because somebody said so
 */
public record PortalConnection(UUID id, URI address, List<String> secrets, Optional<Instant> pausedAt) {

    public PortalConnection {
        secrets = List.copyOf(secrets);
    }

    /** What we sign with. */
    PortalSignature signature() {
        return new PortalSignature(secrets.getFirst());
    }

    @Override
    public String toString() {
        return "PortalConnection[" + id + "]";
    }
}
