package org.throughline.work.item;

import java.util.Optional;
import org.throughline.communication.IssueId;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.Language;
import org.throughline.patient.PatientId;
import org.throughline.playbook.MomentCode;
import org.throughline.work.Urgency;

/**
 * What an item is about.
 *
 * @param moment the playbook's moment, when there is one
 * @param urgencyReason code of why it is as urgent as it is
 * @param summary one line for the queue, in the patient's words; masked in logs
 * @param needsEyes codes of why a person must look at the original, separated by blanks
 */
public record Matter(
        IssueId issue,
        Optional<PatientId> patient,
        LaneCode lane,
        Optional<MomentCode> moment,
        Urgency urgency,
        String urgencyReason,
        Source source,
        Optional<String> summary,
        Optional<Language> language,
        Optional<String> needsEyes) {

    /** What brought the item about. */
    public enum Source {
        EMAIL,
        VOICEMAIL,
        FORM,
        CALL,
        SMS,
        FAX,
        BOUNCE,
        DELIVERY,
        STAFF,
        PORTAL,
        PORTAL_MESSAGE;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        public static Source of(String code) {
            return valueOf(code.toUpperCase(java.util.Locale.ROOT));
        }
    }

    /** The lane of complaints, and the moment they are guided by. */
    public static final LaneCode RECOVERY = new LaneCode("recovery");

    private static final MomentCode COMPLAINT = new MomentCode("complaint");

    /** Whether it is a complaint by its lane or by its moment. */
    public boolean complaint() {
        return lane.equals(RECOVERY) || moment.filter(COMPLAINT::equals).isPresent();
    }

    /** Whether the screening found words for the care team in it. */
    public boolean clinicalWords() {
        return isClinical(urgencyReason);
    }

    public static boolean isClinical(String urgencyReason) {
        return urgencyReason.endsWith("-words");
    }

    @Override
    public String toString() {
        return "Matter[" + issue + " in " + lane + "]";
    }
}
