package org.throughline.playbook.gate.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.kernel.LaneCode;
import org.throughline.playbook.gate.LaneOverride;

/** All lanes with how they stand, and the overrides that run or wait. */
public record LanesView(List<Row> rows, List<Waiver> overrides) {

    /** One lane; {@code red} counts what its gate lacks. */
    public record Row(
            LaneCode lane,
            Standing standing,
            int red,
            @Nullable Instant until) {

        public String href() {
            return LaneController.PATH + "/" + lane;
        }
    }

    /** Whether people work in it, and by what right. */
    public enum Standing {
        OPEN,
        OPEN_THOUGH_RED,
        OVERRIDDEN,
        READY,
        CLOSED
    }

    /** An override with the names of those who stand for it. */
    public record Waiver(LaneOverride override, State state, String askedBy, String approvedBy) {

        public String href() {
            return LaneController.PATH + "/" + override.lane();
        }

        /** Where it stands. */
        public enum State {
            WAITS,
            RUNS,
            OVER
        }
    }
}
