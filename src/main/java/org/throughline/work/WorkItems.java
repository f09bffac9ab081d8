package org.throughline.work;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.throughline.access.Access;

/** Items for the modules above: what they are, and what may not be done with them for now. */
public interface WorkItems {

    /** The item, if the lane may be seen; {@link org.throughline.kernel.NotFound} otherwise. */
    WorkItemSummary get(Access access, WorkItemId item);

    /** The item for the product itself: sweeps and news. */
    Optional<WorkItemSummary> find(WorkItemId item);

    /** Refuses these from now, together with what is refused already; a hold of the same reason is replaced. */
    void hold(Access access, WorkItemId item, Set<Hold> holds, Instant now);

    /** Nothing is refused for the reason any more. */
    void release(Access access, WorkItemId item, String reason, Instant now);

    /** At least as urgent as this from now; never less (INV-23). */
    void raise(Access access, WorkItemId item, Urgency urgency, String reason, Instant now);
}
