package org.throughline.access;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.PersonId;

/**
 * What the people of the bound practice are trained for. Whoever runs the training says it here, in the same transaction, and
 * the grants follow: an approved grant sleeps until its person is trained for the lane (INV-30).
 */
public interface Training {

    /** What somebody is trained for, and by when they have to learn what has changed since. */
    record Trained(Instant since, Optional<Instant> learnBy) {

        public boolean upToDate() {
            return learnBy.isEmpty();
        }
    }

    /** What the person is trained for. */
    Map<LaneCode, Trained> of(PersonId person);

    /** The lanes that are granted to the person, asleep or not. */
    Set<LaneCode> granted(PersonId person);

    /** The person has passed the lane's training: their grants wake, until the time if there is more to learn already. */
    void passed(PersonId person, LaneCode lane, Optional<Instant> learnBy);

    /** The lane is worked differently from now on: the grants of those who have not learnt it by then sleep from then on. */
    void changed(LaneCode lane, Instant learnBy);

    /** How many people are ready for each lane now: they may change things in it, are trained, and are still here. */
    Map<LaneCode, Integer> ready();
}
