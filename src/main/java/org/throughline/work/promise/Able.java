package org.throughline.work.promise;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.throughline.access.shift.Coverage;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.PersonId;

/**
 * Who can keep a promise in which lane: those who may work there and are there now and when the lead has passed. What anybody
 * else answers for is everybody's of the lane before it is due (R4).
 */
public record Able(List<Pair> pairs) {

    /** One lane and one person who can. */
    public record Pair(LaneCode lane, PersonId person) {}

    public static Able of(Coverage coverage, Collection<LaneCode> lanes, Instant now, Duration lead) {
        return new Able(lanes.stream()
                .flatMap(lane ->
                        coverage.able(lane, now, now.plus(lead)).stream().map(person -> new Pair(lane, person)))
                .toList());
    }

    /** The lanes pair by pair, beside {@link #people()}, as a statement takes them. */
    public String[] lanes() {
        return pairs.stream().map(pair -> pair.lane().value()).toArray(String[]::new);
    }

    public UUID[] people() {
        return pairs.stream().map(pair -> pair.person().value()).toArray(UUID[]::new);
    }
}
