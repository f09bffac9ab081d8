package org.throughline.work.reply;

import java.util.Locale;
import java.util.Optional;
import org.throughline.screening.ReplyFinding;

/**
 * Something about a reply that may be better said otherwise. It may go out all the same, for a reason that is kept. Prints
 * masked.
 *
 * @param words the words it is about; of a reply that is hard to read, the level
 */
public record Doubt(Kind kind, String words) {

    /** What makes one hesitate. */
    public enum Kind {
        /** Leaves the patient without a when or a who. */
        VAGUE,
        /** Defends the practice or argues with the patient (S3-123, S3-127). */
        DEFENSIVE,
        /** Above grade 8 in English, below "normal" of INFLESZ in Spanish. */
        HARD_TO_READ,
        /** Promises what a payer pays, or that there is nothing to pay. */
        COVERAGE,
        /** Promises that a payer says yes. */
        AUTHORIZATION,
        /** Promises how something ends. */
        OUTCOME,
        /** Says that a clinician calls, and no promise of it is recorded. */
        CLINICIAN_CALLS,
        /** Reads like advice or a promise, though no listed words say so. */
        READS_UNSAFE,
        /** Asks for what the patient has said already; {@code words} is the fact's code. */
        ASKED_AGAIN,
        /** Names the practice to somebody who wishes that nothing gives it away (INV-34). */
        NAMES_PRACTICE;

        /** The doubt that found words give; none where they stop the reply. */
        static Optional<Kind> of(ReplyFinding.Kind found) {
            return switch (found) {
                case VAGUE -> Optional.of(VAGUE);
                case DEFENSIVE -> Optional.of(DEFENSIVE);
                case COVERAGE -> Optional.of(COVERAGE);
                case AUTHORIZATION -> Optional.of(AUTHORIZATION);
                case OUTCOME -> Optional.of(OUTCOME);
                case CLINICIAN_CALLS -> Optional.of(CLINICIAN_CALLS);
                case READS_UNSAFE -> Optional.of(READS_UNSAFE);
                case ADVICE, WRONG_PERSON, OTHER_PRACTICE -> Optional.empty();
            };
        }

        /** As it stands in the table. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Override
    public String toString() {
        return "Doubt[" + kind + "]";
    }
}
