package org.throughline.work.note;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.throughline.kernel.PersonId;
import org.throughline.screening.NoteField;
import org.throughline.work.WorkItemId;

/**
 * A note that lets the next person act (FHIR Communication.note): six fields, none blank and none hollow. Prints masked.
 *
 * @param clinicalQuestion whether the patient asked something clinical
 */
public record Note(
        WorkItemId item, Fields fields, ClinicalQuestion clinicalQuestion, String closeCode, PersonId by, Instant at) {

    /** How anything may end, whatever its moment; a moment adds its own. */
    public static final List<String> ENDINGS = List.of("answered", "scheduled", "sent-to-office", "no-longer-needed");

    /** The base fields of the playbook. */
    public record Fields(
            String patientRequest,
            String verifiedDetails,
            String actionTaken,
            String promisedFollowUp,
            String contactAttempt,
            String escalationStatus) {

        /** Each field by what it is for. */
        public Map<NoteField, String> byField() {
            var fields = new EnumMap<NoteField, String>(NoteField.class);
            fields.put(NoteField.REQUEST, patientRequest);
            fields.put(NoteField.VERIFIED, verifiedDetails);
            fields.put(NoteField.ACTION, actionTaken);
            fields.put(NoteField.PROMISED, promisedFollowUp);
            fields.put(NoteField.ATTEMPT, contactAttempt);
            fields.put(NoteField.ESCALATION, escalationStatus);
            return fields;
        }

        @Override
        public String toString() {
            return "Fields[masked]";
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
