package org.throughline.work.reply;

import java.util.Locale;

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
        /** Asks for what the patient has said already; {@code words} is the fact's code. */
        ASKED_AGAIN;

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
