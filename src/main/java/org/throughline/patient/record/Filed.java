package org.throughline.patient.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.Language;
import org.throughline.patient.Languages;
import org.throughline.patient.NewPatient;
import org.throughline.patient.PatientId;
import org.throughline.platform.database.Columns;

/** A patient on file as an import sees it: which row it is, and what stands in it. */
public record Filed(PatientId id, int version, NewPatient content) {

    static final String SELECT = """
            select p.id, p.version, p.external_id, p.given, p.family, p.birth_date, p.street, p.spoken_language,
                   p.written_language, p.interpreter_needed,
                   array(select c.value from patient.contact_point c
                         where c.practice_id = p.practice_id and c.patient_id = p.id and c.retired_at is null
                         order by c.rank, c.id) as points
            from patient.patient p
            """;

    static List<ContactPoint> points(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("points").getArray())
                .map(value -> new ContactPoint(
                        value.startsWith("+") ? ContactPoint.Kind.PHONE : ContactPoint.Kind.EMAIL, value))
                .toList();
    }

    static Languages languages(ResultSet row) throws SQLException {
        return new Languages(
                language(Columns.optionalText(row, "spoken_language")),
                language(Columns.optionalText(row, "written_language")),
                row.getBoolean("interpreter_needed"));
    }

    private static Optional<Language> language(Optional<String> code) {
        return code.map(Language::new);
    }
}
