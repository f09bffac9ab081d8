package org.throughline.escalation.recovery;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.throughline.kernel.Actor;

/**
 * One thing that happened in a case. Prints masked.
 *
 * @param subject the promise, message or item that it tells of; one of these is told once
 */
public record Line(String kind, Instant at, Actor actor, Optional<String> words, Optional<UUID> subject) {

    static Line of(String kind, Instant at, Actor actor) {
        return new Line(kind, at, actor, Optional.empty(), Optional.empty());
    }

    Line saying(Optional<String> said) {
        return new Line(kind, at, actor, said, subject);
    }

    Line about(UUID what) {
        return new Line(kind, at, actor, words, Optional.of(what));
    }

    Line withoutWords() {
        return new Line(kind, at, actor, Optional.empty(), subject);
    }

    @Override
    public String toString() {
        return "Line[" + kind + " " + at + "]";
    }
}
