package org.throughline.playbook;

import java.util.Optional;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.PersonId;

/** A lane of a practice: who answers for what nobody has taken yet, and who leads it. */
public record Lane(LaneCode code, Optional<PersonId> duty, Optional<PersonId> lead) {

    /** Who answers for an item that nobody took within five business minutes, before the manager does. */
    public Optional<PersonId> answersForUntaken() {
        return duty.or(() -> lead);
    }
}
