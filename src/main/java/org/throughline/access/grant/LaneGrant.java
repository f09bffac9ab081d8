package org.throughline.access.grant;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.throughline.access.Action;
import org.throughline.access.DataCategory;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.PersonId;

/**
 * What somebody may do in a lane, since when and until when, and whether it counts yet.
 *
 * @param withheld what of the lane's data its person does not see all the same
 * @param sleepsFrom from when it sleeps unless its person learns what has changed
 */
public record LaneGrant(
        UUID id,
        PersonId person,
        LaneCode lane,
        Set<Action> actions,
        Set<DataCategory> withheld,
        Instant from,
        Optional<Instant> until,
        Standing standing,
        Optional<Instant> sleepsFrom,
        Asked asked) {

    /** Who asked for it, when it is known, and why. */
    public record Asked(PersonId by, Optional<Instant> at, String reason) {}

    /** How far a grant has come. */
    public enum Standing {
        /** Somebody else has to approve it. */
        ASKED,
        /** Approved; its person has not agreed to confidentiality and expectations yet. */
        NOT_AGREED,
        /** Approved; its person has not passed the lane's training yet. */
        UNTRAINED,
        /** The lane has changed and its person has not learnt how. */
        LESSON_MISSED,
        /** Awake, and its person has something to learn. */
        LESSON_DUE,
        AWAKE;

        /** Whether it lets its person act. */
        public boolean awake() {
            return this == AWAKE || this == LESSON_DUE;
        }
    }
}
