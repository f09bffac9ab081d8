package org.throughline.screening;

/**
 * Words of a reply that must not be said.
 *
 * @param rule the entry of the list, for instance {@code vague.soon}; names a message for the writer
 * @param start where the words begin, in chars
 * @param end where they end, exclusive
 */
public record ReplyFinding(Kind kind, String rule, int start, int end, String words) {

    /** What is wrong with them. */
    public enum Kind {
        /** Leaves the patient without a when or a who. */
        VAGUE,
        /** Defends the practice, argues with the patient or makes little of the matter (S3-123, S3-127). */
        DEFENSIVE,
        /** Promises that a payer pays, or that there is nothing to pay. */
        COVERAGE,
        /** Promises that a payer says yes. */
        AUTHORIZATION,
        /** Promises how something ends. */
        OUTCOME,
        /** Gives clinical advice, reassurance or a meaning of a result. */
        ADVICE,
        /** Promises that a clinician calls, without a recorded promise of it. */
        CLINICIAN_CALLS,
        /** Greets or names somebody it does not go to. */
        WRONG_PERSON,
        /** Names another practice. */
        OTHER_PRACTICE,
        /** Reads like one of these to the second reader, though no listed words say so. */
        READS_UNSAFE;

        /** Whether no reason makes it sendable: a person edits it or a clinician answers. */
        public boolean hard() {
            return this == ADVICE || this == WRONG_PERSON || this == OTHER_PRACTICE;
        }

        /** Whether it is only bad style. */
        public boolean style() {
            return this == VAGUE || this == DEFENSIVE;
        }

        /** Whether it is a promise or advice nobody outside the role may give, and not only bad style. */
        public boolean forbidden() {
            return !style() && this != CLINICIAN_CALLS && this != READS_UNSAFE;
        }
    }
}
