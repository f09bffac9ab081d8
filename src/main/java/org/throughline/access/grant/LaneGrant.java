package org.throughline.access.grant;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.throughline.access.Action;
import org.throughline.kernel.LaneCode;

/** What somebody may do in a lane, since when and until when. */
public record LaneGrant(UUID id, LaneCode lane, Set<Action> actions, Instant from, Optional<Instant> until) {}
