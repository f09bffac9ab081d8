package org.throughline.work.promise;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.throughline.access.shift.Coverage;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.TimeWindow;

/**
 * Who can keep a promise in which lane: those who may work there and are there now and when the lead has passed or the practice closes. What anybody
 * else answers for is everybody's of the lane before it is due (R4).
 */
public record Able(List<Pair> pairs) {

    /** One lane and one person who can. */
    public record Pair(LaneCode lane, PersonId person) {}

    public static Able of(Coverage coverage, Collection<LaneCode> lanes, Instant now, Duration lead) {
        var there = coverage.there(now, lastOpen(coverage, now, lead));
        return new Able(lanes.stream()
                .flatMap(lane -> there.stream()
                        .filter(worker -> worker.mayWorkIn(lane))
                        .map(worker -> new Pair(lane, worker.colleague().id())))
                .toList());
    }

    /** When the lead ends, or the practice closes before: nothing is promised for later than that. */
    private static Instant lastOpen(Coverage coverage, Instant now, Duration lead) {
        var ahead = new TimeWindow(now, now.plus(lead).plusSeconds(1));
        return coverage.rota().open().openDuring(ahead).windows().stream()
                .reduce((earlier, last) -> last)
                .map(open -> open.until().minusSeconds(1))
                .orElse(now);
    }

    /** The lanes pair by pair, beside {@link #people()}, as a statement takes them. */
    public String[] lanes() {
        return pairs.stream().map(pair -> pair.lane().value()).toArray(String[]::new);
    }

    public UUID[] people() {
        return pairs.stream().map(pair -> pair.person().value()).toArray(UUID[]::new);
    }
}
