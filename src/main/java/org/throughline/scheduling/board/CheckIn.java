package org.throughline.scheduling.board;

import java.time.Instant;
import java.util.Optional;
import org.throughline.kernel.PersonId;

/** That a patient is here: since when, who says so, and whether all was ready. */
public record CheckIn(Instant at, PersonId by, Found found) {

    /** What the desk found when the patient came. */
    public record Found(boolean allReady, Optional<NotReady> because) {

        public static final Found ALL_READY = new Found(true, Optional.empty());

        public static Found notReady(Optional<NotReady> because) {
            return new Found(false, because);
        }
    }
}
