package org.throughline.audit;

import java.time.ZoneId;
import java.util.List;
import org.throughline.kernel.PracticeId;

/** Port to whoever knows the practices: each has a trail of its own, and so a chain of its own. */
public interface SealedPractices {

    /** All of them, paused ones too. */
    List<Sealed> all();

    /** A practice as a report names it. */
    record Sealed(PracticeId id, String name, ZoneId zone) {}
}
