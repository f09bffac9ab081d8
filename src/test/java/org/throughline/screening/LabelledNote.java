package org.throughline.screening;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** A whole note that a person called good or vague, with the fields that say nothing. */
record LabelledNote(Map<NoteField, String> fields, Set<NoteField> vague, String language) {

    private static final Map<NoteField, String> COLUMNS = Map.of(
            NoteField.REQUEST, "patient_request",
            NoteField.VERIFIED, "verified_details",
            NoteField.ACTION, "action_taken",
            NoteField.PROMISED, "promised_follow_up",
            NoteField.ATTEMPT, "contact_attempt",
            NoteField.ESCALATION, "escalation_status");

    static List<LabelledNote> read(String file) {
        var stream = Objects.requireNonNull(LabelledNote.class.getResourceAsStream("/screening/" + file));
        try (var csv = CsvReader.builder()
                .fieldSeparator('|')
                .ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return csv.stream().map(LabelledNote::of).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static LabelledNote of(NamedCsvRecord row) {
        var fields = new EnumMap<NoteField, String>(NoteField.class);
        COLUMNS.forEach((field, column) -> fields.put(field, row.getField(column)));
        var vague = Arrays.stream(row.getField("vague").split(" "))
                .filter(code -> !code.isEmpty())
                .map(code -> NoteField.valueOf(code.toUpperCase(java.util.Locale.ROOT)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(NoteField.class)));
        return new LabelledNote(fields, vague, row.getField("language"));
    }

    Set<NoteField> refusedBy(NoteChecks checks) {
        return fields.entrySet().stream()
                .filter(field -> checks.check(field.getKey(), field.getValue()).isPresent())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(NoteField.class)));
    }

    boolean isVague() {
        return !vague.isEmpty();
    }
}
