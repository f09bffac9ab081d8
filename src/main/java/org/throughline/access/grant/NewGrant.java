package org.throughline.access.grant;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.throughline.access.Action;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.PersonId;

/** What is to be granted; whoever may do anything in a lane may see it. */
public record NewGrant(PersonId person, LaneCode lane, Set<Action> actions, Optional<Instant> until, String reason) {

    public NewGrant {
        var whole = EnumSet.of(Action.SEE);
        whole.addAll(actions);
        actions = Set.copyOf(whole);
    }
}
