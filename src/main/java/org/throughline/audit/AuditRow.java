package org.throughline.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Reference;

/** An entry as the viewer shows it; {@code sealed} once its batch is in the chain. */
public record AuditRow(
        UUID id,
        Instant at,
        Actor actor,
        String action,
        Reference entity,
        Optional<UUID> patient,
        Optional<String> reason,
        int shown,
        boolean sealed) {}
