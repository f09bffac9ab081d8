package org.throughline.access;

import java.util.List;
import java.util.Set;
import org.throughline.kernel.LaneCode;

/** Who of the practice that is bound works where now. */
public interface Workforce {

    /** Everybody with a membership, ended ones too, by name; what each may change now is read in the same statement. */
    List<Worker> all();

    /** A colleague with the lanes in which they may change items; {@code everyLane} for a manager. */
    record Worker(Colleague colleague, Set<LaneCode> lanes, boolean everyLane) {

        public boolean mayWorkIn(LaneCode lane) {
            return colleague.active() && (everyLane || lanes.contains(lane));
        }
    }
}
