package org.throughline.work.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.screening.NoteField;
import org.throughline.work.note.Note;
import org.throughline.work.note.NoteDesk;

/** What the note form sends; the six fields carry the playbook's names. Prints masked. */
record NoteForm(
        int version,
        @Nullable String patient_request,
        @Nullable String verified_details,
        @Nullable String action_taken,
        @Nullable String promised_follow_up,
        @Nullable String contact_attempt,
        @Nullable String escalation_status,
        @Nullable String close_code) {

    /** How the step ends; anything that is not a way to wait or to turn away is an outcome. */
    enum Ending {
        CLOSED,
        NOT_FOR_US,
        WAITING_PATIENT,
        WAITING_OTHER
    }

    /** The form as it opens: what was typed already wins over what was done. */
    static NoteForm filled(int version, Note.Fields done, Map<String, String> draft) {
        return new NoteForm(
                version,
                draft.getOrDefault("patient_request", done.patientRequest()),
                draft.getOrDefault("verified_details", done.verifiedDetails()),
                draft.getOrDefault("action_taken", done.actionTaken()),
                draft.getOrDefault("promised_follow_up", done.promisedFollowUp()),
                draft.getOrDefault("contact_attempt", done.contactAttempt()),
                draft.getOrDefault("escalation_status", done.escalationStatus()),
                draft.get("close_code"));
    }

    /** The name by which the form and the playbook know a field. */
    static String nameOf(NoteField field) {
        return switch (field) {
            case REQUEST -> "patient_request";
            case VERIFIED -> "verified_details";
            case ACTION -> "action_taken";
            case PROMISED -> "promised_follow_up";
            case ATTEMPT -> "contact_attempt";
            case ESCALATION -> "escalation_status";
        };
    }

    Ending ending() {
        return switch (words(close_code).toLowerCase(Locale.ROOT)) {
            case "waiting-patient" -> Ending.WAITING_PATIENT;
            case "waiting-other" -> Ending.WAITING_OTHER;
            case "not-for-us" -> Ending.NOT_FOR_US;
            default -> Ending.CLOSED;
        };
    }

    NoteDesk.Written written(Map<String, String> extra) {
        return new NoteDesk.Written(fields(), extra, Note.ClinicalQuestion.UNKNOWN, words(close_code));
    }

    Note.Fields fields() {
        return new Note.Fields(
                words(patient_request),
                words(verified_details),
                words(action_taken),
                words(promised_follow_up),
                words(contact_attempt),
                words(escalation_status));
    }

    /** The fields that are typed and not chosen, by their names, in the form's order. */
    Map<String, String> typed() {
        var typed = new LinkedHashMap<String, String>();
        fields().byField().forEach((field, words) -> {
            if (field != NoteField.ESCALATION) {
                typed.put(nameOf(field), words);
            }
        });
        return typed;
    }

    private static String words(@Nullable String field) {
        return field == null ? "" : field.strip();
    }

    @Override
    public String toString() {
        return "NoteForm[" + ending() + "]";
    }
}
