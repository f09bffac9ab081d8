package org.throughline.playbook;

import java.util.List;
import java.util.Optional;
import org.throughline.kernel.LaneCode;

/** The lanes that the bound practice works in. */
public interface Lanes {

    /** All of them that are not paused, in the order of their codes. */
    List<Lane> open();

    /** All of them, open or not, in the order of their codes. */
    List<Lane> all();

    Optional<Lane> find(LaneCode code);

    /** Opens a lane, or says who leads it and who is on duty in it. */
    void staff(Lane lane);
}
