package org.throughline.work.note;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.throughline.kernel.RuleViolation;
import org.throughline.screening.NoteChecks;
import org.throughline.screening.NoteField;
import org.throughline.screening.NoteFinding;

/** S3-110: no field of a note is blank, and none says only that something was done. */
@Component
class NoteGate {

    private static final Map<NoteField, String> CODES = Map.of(
            NoteField.REQUEST, "patient-request",
            NoteField.VERIFIED, "verified-details",
            NoteField.ACTION, "action-taken",
            NoteField.PROMISED, "promised-follow-up",
            NoteField.ATTEMPT, "contact-attempt",
            NoteField.ESCALATION, "escalation-status");

    private final NoteChecks checks;

    NoteGate(NoteChecks checks) {
        this.checks = checks;
    }

    /** Refuses the first blank field by its name, then the first hollow one by its words. */
    void check(Note.Fields fields) {
        fields.byField().forEach((field, words) -> {
            if (words.isBlank()) {
                throw RuleViolation.of("work.note-field-missing." + CODES.get(field));
            }
        });
        hollow(fields).stream().findFirst().ifPresent(found -> {
            throw RuleViolation.of("work.note-hollow." + CODES.get(found.field()), found.words());
        });
    }

    List<NoteFinding> hollow(Note.Fields fields) {
        return fields.byField().entrySet().stream()
                .flatMap(field -> checks.check(field.getKey(), field.getValue()).stream())
                .toList();
    }
}
