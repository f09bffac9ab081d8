package org.throughline.work.promise;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Stream;
import org.throughline.access.shift.Coverage;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.PersonId;

/**
 * Who can keep a promise in which lane: those who may work there and are there now and when the lead has passed. What anybody
 * else answers for is everybody's of the lane before it is due (R4).
 *
 * @param lanes beside {@code people}, pair by pair, as a statement takes them
 */
public record Able(String[] lanes, UUID[] people) {

    /** One lane and one person who can. */
    private record Pair(LaneCode lane, PersonId person) {}

    public static Able of(Coverage coverage, Collection<LaneCode> lanes, Instant now, Duration lead) {
        var pairs = lanes.stream()
                .flatMap(lane ->
                        coverage.able(lane, now, now.plus(lead)).stream().map(person -> new Pair(lane, person)))
                .toList();
        return new Able(
                stream(pairs).map(pair -> pair.lane().value()).toArray(String[]::new),
                stream(pairs).map(pair -> pair.person().value()).toArray(UUID[]::new));
    }

    private static Stream<Pair> stream(Collection<Pair> pairs) {
        return pairs.stream();
    }
}
