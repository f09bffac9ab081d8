package org.throughline.escalation.course;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.RuleViolation;

/**
 * What a clinician made of it.
 *
 * @param words what is to be told, in the clinician's words, besides the approved sentence of the code; prints masked
 * @param notNeeded why it did not need a clinician; empty when it did
 */
public record Answer(Code code, String words, Teller teller, Optional<String> notNeeded, PersonId by, Instant at) {

    /** What is to happen; each has an approved sentence for the patient. */
    public enum Code {
        SPOKE_WITH_PATIENT,
        SENT_TO_PHARMACY,
        VISIT_NEEDED,
        MESSAGE_RELEASED,
        CALL_COMES,
        NOTHING_CHANGES,
        NOT_CLINICAL;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Code of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /** Who tells the patient. */
    public enum Teller {
        CLINICIAN,
        ASSISTANT;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Teller of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    public Answer {
        words = words.strip();
        notNeeded = notNeeded.map(String::strip);
        if (notNeeded.filter(String::isEmpty).isPresent()) {
            throw RuleViolation.of("escalation.not-needed-why");
        }
        if (code == Code.NOT_CLINICAL && notNeeded.isEmpty()) {
            throw RuleViolation.of("escalation.not-needed-why");
        }
        if (code == Code.SPOKE_WITH_PATIENT && teller == Teller.ASSISTANT) {
            throw RuleViolation.of("escalation.spoke-means-told");
        }
    }

    @Override
    public String toString() {
        return "Answer[" + code + " " + teller + "]";
    }
}
