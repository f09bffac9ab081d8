package org.throughline.escalation.ladder;

import java.util.Optional;
import org.throughline.kernel.PersonId;
import org.throughline.work.Urgency;

/**
 * Whose turn it is on a rung and how long they have.
 *
 * @param person the one who is named; empty for everybody of the rung's role
 * @param minutes minutes by the clock for an emergency, business minutes for everything else
 */
public record LadderRule(Urgency urgency, Rung rung, Optional<PersonId> person, int minutes) {

    /** What holds until the practice says otherwise: everybody of the role, by the target of the class (playbook.yaml). */
    static LadderRule shipped(Urgency urgency, Rung rung) {
        var minutes = urgency == Urgency.U0 ? 5 : urgency.targetMinutes();
        return new LadderRule(urgency, rung, Optional.empty(), minutes);
    }
}
