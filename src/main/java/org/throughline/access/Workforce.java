package org.throughline.access;

import java.util.List;
import java.util.Set;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.Language;

/** Who of the practice that is bound works where now. */
public interface Workforce {

    /** Everybody with a membership, ended ones too, by name; what each may change now is read in the same statement. */
    List<Worker> all();

    /**
     * A colleague with the lanes in which they may change items; {@code everyLane} for a manager.
     *
     * @param languages in which the person's skill has been assessed
     */
    record Worker(Colleague colleague, Set<LaneCode> lanes, boolean everyLane, Set<Language> languages) {

        public boolean mayWorkIn(LaneCode lane) {
            return colleague.active() && (everyLane || lanes.contains(lane));
        }
    }
}
