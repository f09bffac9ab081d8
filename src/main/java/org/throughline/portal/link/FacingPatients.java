package org.throughline.portal.link;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.kernel.Language;
import org.throughline.patient.PatientId;
import org.throughline.platform.database.Columns;

/** The patients of pages, for as long as they are patients of the practice. */
@Repository
class FacingPatients {

    private final JdbcClient database;

    FacingPatients(JdbcClient database) {
        this.database = database;
    }

    Optional<Facing> find(PatientId patient) {
        return database.sql("""
                        select given, birth_date, discreet, coalesce(written_language, spoken_language) as language
                        from patient.v_patient_summary where id = :id and status = 'active'
                        """)
                .param("id", patient.value())
                .query((row, number) -> new Facing(
                        row.getString("given"),
                        Optional.ofNullable(row.getObject("birth_date", LocalDate.class)),
                        row.getBoolean("discreet"),
                        Columns.optionalText(row, "language").map(Language::new).filter(Language::spokenByTheProduct)))
                .optional();
    }
}
