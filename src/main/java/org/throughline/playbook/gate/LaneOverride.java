package org.throughline.playbook.gate;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.PersonId;

/** Leave to work in a lane whose gate is red: asked for by one, approved by another, and over by itself. */
public record LaneOverride(
        UUID id,
        LaneCode lane,
        String reason,
        Instant until,
        PersonId askedBy,
        Instant askedAt,
        Optional<Approval> approval,
        Optional<Instant> endedAt) {

    /** Who approved it; alone if the same person had asked for it. */
    public record Approval(PersonId by, Instant at, boolean alone) {}

    /** Whether it waits for the second person. */
    public boolean waits() {
        return approval.isEmpty() && endedAt.isEmpty();
    }

    public boolean runs(Instant now) {
        return approval.isPresent() && endedAt.isEmpty() && until.isAfter(now);
    }
}
