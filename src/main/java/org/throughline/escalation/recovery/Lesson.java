package org.throughline.escalation.recovery;

import java.time.LocalDate;
import java.util.Locale;
import org.throughline.kernel.PersonId;

/** What is changed so that it does not happen to the next patient, or why nothing is. */
public sealed interface Lesson {

    /** Where what went wrong comes from (domain E3). */
    enum Source {
        WEBSITE,
        REMINDER,
        FORM,
        TEMPLATE,
        RULE,
        TRAINING;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Source of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** A change at the source, with who answers for it and by when. */
    record Fix(Source source, String what, PersonId owner, LocalDate on) implements Lesson {}

    /** There is nothing to fix, because of this. */
    record Nothing(String because) implements Lesson {}
}
