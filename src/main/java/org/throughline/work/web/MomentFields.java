package org.throughline.work.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.throughline.platform.i18n.Texts;
import org.throughline.playbook.Moment;
import org.throughline.work.web.NoteView.Field;

/** The fields that a moment adds to the note. What was done already fills those that ask for it; nothing is invented. */
final class MomentFields {

    /** In the form and in drafts, so that a moment's field never meets one that every note has. */
    private static final String PREFIX = "extra.";

    private MomentFields() {}

    static List<Field> of(Moment moment, DoneSoFar.Facts facts, Map<String, String> draft, Texts texts) {
        return moment.ownNoteFields().stream()
                .map(code -> new Field(
                        PREFIX + code,
                        texts.find("playbook.note-field." + code).orElseGet(() -> code.replace('_', ' ')),
                        draft.getOrDefault(
                                PREFIX + code,
                                known(code, facts)
                                        .orElseGet(() -> code.equals("matched_moment")
                                                ? moment.name().in(texts.language())
                                                : "")),
                        ""))
                .toList();
    }

    /** What the form sent, by the codes of the fields; blank ones were not said. */
    static Map<String, String> said(Map<String, String> sent) {
        return sent.entrySet().stream()
                .filter(field -> field.getKey().startsWith(PREFIX))
                .filter(field -> !field.getValue().isBlank())
                .collect(Collectors.toMap(
                        field -> field.getKey().substring(PREFIX.length()),
                        field -> field.getValue().strip(),
                        (first, second) -> first,
                        LinkedHashMap::new));
    }

    private static Optional<String> known(String code, DoneSoFar.Facts facts) {
        var done = facts.done();
        return switch (code) {
            case "callback_number" -> facts.number();
            case "written_language" -> facts.language();
            case "bilingual_staff_or_interpreter_id" -> facts.interpreter();
            case "date_received" -> Optional.of(facts.received());
            case "question_in_own_words",
                    "reason_in_own_words",
                    "message_summary_in_own_words",
                    "facts_in_own_words",
                    "questions_found" -> Optional.of(done.patientRequest());
            case "attempt_time", "attempts", "voicemail_or_message_status" -> Optional.of(done.contactAttempt());
            case "next_attempt_timing", "next_attempt", "next_check_date" -> Optional.of(done.promisedFollowUp());
            default -> Optional.empty();
        };
    }
}
