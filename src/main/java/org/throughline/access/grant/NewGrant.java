package org.throughline.access.grant;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.throughline.access.Action;
import org.throughline.access.DataCategory;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.PersonId;

/**
 * What is asked for; whoever may do anything in a lane may see it. Without a first day it counts from the approval.
 *
 * @param withheld what of the lane's data the person is not to see all the same
 */
public record NewGrant(
        PersonId person, LaneCode lane, Set<Action> actions, Set<DataCategory> withheld, Days days, String reason) {

    /** Everything that the lane shows. */
    public NewGrant(PersonId person, LaneCode lane, Set<Action> actions, Days days, String reason) {
        this(person, lane, actions, Set.of(), days, reason);
    }

    public NewGrant {
        withheld = Set.copyOf(withheld);
        var whole = EnumSet.of(Action.SEE);
        whole.addAll(actions);
        actions = Set.copyOf(whole);
    }

    /** From when to when it is asked for. */
    public record Days(Optional<Instant> from, Optional<Instant> until) {

        public static final Days OPEN_ENDED = new Days(Optional.empty(), Optional.empty());
    }
}
