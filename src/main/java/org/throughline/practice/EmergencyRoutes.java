package org.throughline.practice;

import java.util.List;
import java.util.Optional;
import org.throughline.kernel.PracticeId;

/** Where emergencies go; a practice takes nothing in from patients before it has said so (safety.md 1.8). */
public interface EmergencyRoutes {

    /** As it stands; empty while nobody has said so. */
    Optional<EmergencyRoute> of(PracticeId practice);

    /** From now on in the bound practice; the trail keeps who said so. */
    void set(EmergencyRoute route);

    /** Everything that was ever said in the bound practice, the latest first. */
    List<EmergencyRoute> history();
}
