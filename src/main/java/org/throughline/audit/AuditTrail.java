package org.throughline.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.kernel.PersonId;

/** The trail as somebody who oversees the practice reads it; whoever calls has asked whether they may. */
public interface AuditTrail {

    /** One page of the trail, the latest first. */
    Entries read(Question question);

    /** Whose trail, of which kind and period, and behind which entry the page begins. */
    record Question(
            Subject subject,
            Optional<Kind> kind,
            Optional<Instant> from,
            Optional<Instant> until,
            Optional<Position> behind,
            int most) {}

    /** Whose trail. */
    sealed interface Subject {

        /** What was done to a patient, and who looked. */
        record OfPatient(UUID patient) implements Subject {}

        /** What a person did and saw. */
        record OfPerson(PersonId person) implements Subject {}

        /** What happened to one object, for instance a work item. */
        record OfObject(UUID object) implements Subject {}
    }

    /** Kinds of entries, for people who look for one. */
    enum Kind {
        SEEN,
        DONE,
        TOLD
    }

    /** Where a page ended. */
    record Position(Instant at, UUID id) {

        private static final String BETWEEN = "_";

        /** A position from an address; anything else begins at the top. */
        public static Optional<Position> parse(String text) {
            var parts = text.split(BETWEEN, -1);
            try {
                return parts.length == 2
                        ? Optional.of(new Position(Instant.parse(parts[0]), UUID.fromString(parts[1])))
                        : Optional.empty();
            } catch (java.time.DateTimeException | IllegalArgumentException forged) {
                return Optional.empty();
            }
        }

        @Override
        public String toString() {
            return at + BETWEEN + id;
        }
    }

    /** A page, and where the next begins when there is one. */
    record Entries(List<AuditRow> rows, Optional<Position> behind) {}
}
