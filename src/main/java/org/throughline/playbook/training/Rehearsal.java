package org.throughline.playbook.training;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.PersonId;

/**
 * One run of a person through a lane's cases, or through what has changed.
 *
 * @param versions of the lane's moments when it began
 * @param scenarios in the order in which they are shown
 */
public record Rehearsal(
        UUID id,
        PersonId person,
        LaneCode lane,
        Kind kind,
        Map<String, Integer> versions,
        List<String> scenarios,
        Instant begunAt,
        Optional<Ended> ended) {

    public Rehearsal {
        versions = Map.copyOf(versions);
        scenarios = List.copyOf(scenarios);
    }

    /** What it is about. */
    public enum Kind {
        REHEARSAL,
        LESSON;

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** What became of it. */
    public record Ended(Instant at, Result result, int score) {}

    /** How it ended. */
    public enum Result {
        PASSED,
        FAILED,
        /** Nobody went on with it, and the lane's words are others now. */
        LEFT;

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public boolean passed() {
        return ended.filter(end -> end.result() == Result.PASSED).isPresent();
    }
}
