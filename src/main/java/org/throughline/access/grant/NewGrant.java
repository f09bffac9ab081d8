package org.throughline.access.grant;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.throughline.access.Action;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.PersonId;

/** What is asked for; whoever may do anything in a lane may see it. Without a first day it counts from the approval. */
public record NewGrant(PersonId person, LaneCode lane, Set<Action> actions, Days days, String reason) {

    public NewGrant {
        var whole = EnumSet.of(Action.SEE);
        whole.addAll(actions);
        actions = Set.copyOf(whole);
    }

    /** From when to when it is asked for. */
    public record Days(Optional<Instant> from, Optional<Instant> until) {

        public static final Days OPEN_ENDED = new Days(Optional.empty(), Optional.empty());
    }
}
