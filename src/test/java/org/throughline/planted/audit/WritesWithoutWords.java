package org.throughline.planted.audit;

import java.time.Instant;
import org.throughline.audit.AuditEntry;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Reference;
import org.throughline.work.WorkItemId;
import org.throughline.work.item.History.Step;

/** Writes into the trail what no bundle has words for. */
public final class WritesWithoutWords {

    private WritesWithoutWords() {}

    public static AuditEntry entry(Reference entity, Instant at) {
        return AuditEntry.of(at, Actor.SYSTEM, "patient.whispered-about", entity);
    }

    public static Step step(WorkItemId item, Instant at) {
        return Step.of(item, "forgotten", at, Actor.SYSTEM);
    }
}
