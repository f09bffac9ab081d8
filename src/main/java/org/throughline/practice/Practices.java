package org.throughline.practice;

import java.util.List;
import java.util.Optional;
import org.throughline.kernel.PracticeId;

/** The practices of this installation. Readable before any practice is bound, because routing and sweeps begin here. */
public interface Practices {

    /** Every practice that is not paused, for sweeps: one transaction per practice. */
    List<PracticeId> all();

    /** The practice; a programming error or a forged id ends in {@link org.throughline.kernel.NotFound}. */
    Practice get(PracticeId practice);

    /** The practice whose public address carries the slug. */
    Optional<Practice> bySlug(String slug);
}
