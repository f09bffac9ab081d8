package org.throughline.work.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
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

    Ending ending() {
        return switch (words(close_code).toLowerCase(Locale.ROOT)) {
            case "waiting-patient" -> Ending.WAITING_PATIENT;
            case "waiting-other" -> Ending.WAITING_OTHER;
            case "not-for-us" -> Ending.NOT_FOR_US;
            default -> Ending.CLOSED;
        };
    }

    NoteDesk.Written written() {
        var fields = new Note.Fields(
                words(patient_request),
                words(verified_details),
                words(action_taken),
                words(promised_follow_up),
                words(contact_attempt),
                words(escalation_status));
        return new NoteDesk.Written(fields, Note.ClinicalQuestion.UNKNOWN, words(close_code));
    }

    private static String words(@Nullable String field) {
        return field == null ? "" : field.strip();
    }

    @Override
    public String toString() {
        return "NoteForm[" + ending() + "]";
    }
}
