package org.throughline.playbook;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.kernel.LaneCode;

/** The lanes of the bound practice, and which of them people work in. */
public interface Lanes {

    /** Those that are open, in the order of their codes. */
    List<Lane> open();

    /** All that the practice or its playbook knows, open or not, in the order of their codes. */
    List<Lane> all();

    /**
     * Where a contact for the lane goes now: into the lane itself while it is open, else to the front desk's backup lane. When
     * that one is not open either it stays where it belongs, and the managers, who work in every lane, answer for it.
     */
    LaneCode takerOf(LaneCode wanted);

    Optional<Lane> find(LaneCode code);

    /** Says who leads a lane and who is on duty in it; a lane that is new is not open yet. */
    void staff(Lane lane);

    /** How each lane stands that the practice has done something about. */
    Map<LaneCode, Standing> standings();

    /** Opens or closes a lane; whether it may is the gate's to know. */
    void put(LaneCode lane, Standing standing);

    /** Whether a lane is open, and until when it is open in spite of its gate. */
    record Standing(State state, Optional<Instant> overriddenUntil) {

        public static final Standing DESIGNED = new Standing(State.DESIGNED, Optional.empty());

        public boolean open(Instant now) {
            return state.open() || overridden(now);
        }

        public boolean overridden(Instant now) {
            return overriddenUntil.filter(until -> until.isAfter(now)).isPresent();
        }
    }

    /** How far a lane has come (domain C8). */
    enum State {
        DESIGNED,
        PILOT,
        STABLE,
        PAUSED;

        public boolean open() {
            return this == PILOT || this == STABLE;
        }
    }
}
