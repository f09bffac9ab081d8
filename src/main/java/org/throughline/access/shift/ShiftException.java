package org.throughline.access.shift;

import java.util.Locale;
import java.util.UUID;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.TimeWindow;

/** A time that differs from somebody's usual week. */
public record ShiftException(UUID id, PersonId person, Kind kind, TimeWindow when) {

    /** Why somebody is away (FHIR notAvailable), or that they are there besides the usual hours. */
    public enum Kind {
        LEAVE,
        SICK,
        TRAINING,
        OTHER,
        EXTRA;

        public boolean isAway() {
            return this != EXTRA;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
