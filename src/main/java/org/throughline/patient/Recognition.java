package org.throughline.patient;

import java.util.List;
import java.util.Set;

/** Who a contact may be from. Only {@link OnePatient} may be linked without a person looking. */
public sealed interface Recognition {

    /** Whom it may be, the likeliest first. */
    List<Candidate> ranked();

    /** Exactly one patient fits and nothing contradicts it. */
    record OnePatient(PatientId patient, Set<Reason> because) implements Recognition {

        @Override
        public List<Candidate> ranked() {
            return List.of(new Candidate(patient, because));
        }

        /** Only the number or address speaks for it; say so wherever the link is shown. */
        public boolean linkedByNumber() {
            return Set.of(Reason.SAME_PHONE, Reason.SAME_MAIL).containsAll(because);
        }
    }

    /** Several fit, or something contradicts: a person chooses, best first. */
    record Candidates(List<Candidate> ranked) implements Recognition {}

    /** Nobody on file has anything of this. */
    record Nobody() implements Recognition {

        @Override
        public List<Candidate> ranked() {
            return List.of();
        }
    }

    /** A patient it might be, with what speaks for and against it. */
    record Candidate(PatientId patient, Set<Reason> reasons) {}

    /** What speaks for a patient or against it; each code has a text in both languages. */
    enum Reason {
        ANSWERED_OUR_MESSAGE(16),
        SAME_PORTAL_ACCOUNT(16),
        SAME_PHONE(8),
        SAME_MAIL(8),
        SAME_BIRTH_DATE(8),
        SAME_NAME(6),
        NICKNAME(5),
        PART_OF_NAME(4),
        LONGER_NAME(3),
        GENERATION_MISSING(2),
        SIMILAR_NAME(2),
        OTHER_NAME(-6),
        OTHER_BIRTH_DATE(-8),
        OTHER_PATIENT_ANSWERED(-8);

        private final int weight;

        Reason(int weight) {
            this.weight = weight;
        }

        /** Only for the order of candidates, never for deciding. */
        public int weight() {
            return weight;
        }

        public boolean speaksAgainst() {
            return weight < 0;
        }
    }
}
