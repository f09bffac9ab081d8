package org.throughline.work.note;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.RuleViolation;
import org.throughline.work.WorkItemId;

/**
 * A note that lets the next person act (FHIR Communication.note): six fields, none blank. Prints masked.
 *
 * @param clinicalQuestion whether the patient asked something clinical
 */
public record Note(
        WorkItemId item, Fields fields, ClinicalQuestion clinicalQuestion, String closeCode, PersonId by, Instant at) {

    /** The base fields of the playbook. */
    public record Fields(
            String patientRequest,
            String verifiedDetails,
            String actionTaken,
            String promisedFollowUp,
            String contactAttempt,
            String escalationStatus) {

        /** Refuses the first blank field by its name. */
        public void requireComplete() {
            firstBlank().ifPresent(field -> {
                throw RuleViolation.of("work.note-field-missing." + field);
            });
        }

        private Optional<String> firstBlank() {
            var named = List.of(
                    new String[] {"patient-request", patientRequest},
                    new String[] {"verified-details", verifiedDetails},
                    new String[] {"action-taken", actionTaken},
                    new String[] {"promised-follow-up", promisedFollowUp},
                    new String[] {"contact-attempt", contactAttempt},
                    new String[] {"escalation-status", escalationStatus});
            return named.stream()
                    .filter(field -> field[1].isBlank())
                    .map(field -> field[0])
                    .findFirst();
        }
    }

    /** Did a clinical question come up? */
    public enum ClinicalQuestion {
        YES,
        NO,
        UNKNOWN;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public String toString() {
        return "Note[" + item + " " + closeCode + "]";
    }
}
