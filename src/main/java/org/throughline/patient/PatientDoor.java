package org.throughline.patient;

import java.util.Optional;
import org.throughline.access.Access;
import org.throughline.kernel.LaneCode;

/** Who may open a patient's page, and on what ground (INV-31). */
public interface PatientDoor {

    /**
     * The ground: what is in the person's lanes, else the reason they give; empty when they must give one first. Whoever has
     * no lane finds nobody here, and another practice's patient does not exist.
     */
    Optional<WhyOpened> ground(Access access, PatientId patient, Optional<SearchReason> given);

    /** A lane of the person's own, in whose name they search. */
    LaneCode lane(Access access);
}
