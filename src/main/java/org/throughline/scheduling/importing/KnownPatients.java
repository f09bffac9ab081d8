package org.throughline.scheduling.importing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.patient.PatientId;
import org.throughline.platform.csv.Problem;
import org.throughline.platform.csv.RowResult;
import org.throughline.platform.csv.RowResult.Accepted;
import org.throughline.platform.database.Columns;
import org.throughline.scheduling.importing.ToldAppointment.Whose;

/** Which patient on file a row means: by the record's number, else by name and birth date exactly. Nobody is guessed. */
@Repository
class KnownPatients {

    private final JdbcClient database;

    KnownPatients(JdbcClient database) {
        this.database = database;
    }

    private record Known(PatientId id, Optional<LocalDate> birthDate) {}

    RowResult<PatientId> find(Whose whose) {
        var known = whose.externalId().map(this::byNumber).orElseGet(() -> byName(whose));
        if (known.size() != 1) {
            return RowResult.rejected(
                    new Problem(known.isEmpty() ? "scheduling.import.unknown-patient" : "scheduling.import.several"));
        }
        var one = known.getFirst();
        var differs = one.birthDate().isPresent()
                && whose.birthDate().isPresent()
                && !one.birthDate().equals(whose.birthDate());
        return differs
                ? RowResult.rejected(new Problem("scheduling.import.number-of-another"))
                : new Accepted<>(one.id());
    }

    private List<Known> byNumber(String externalId) {
        return database.sql("""
                        select p.id, p.birth_date from patient.v_patient_summary p
                        where p.external_id = :external and p.status <> 'merged'
                        """)
                .param("external", externalId)
                .query((row, number) -> known(row))
                .list();
    }

    private List<Known> byName(Whose whose) {
        if (whose.name().isEmpty() || whose.birthDate().isEmpty()) {
            return List.of();
        }
        return database.sql("""
                        select p.id, p.birth_date from patient.v_patient_summary p
                        where p.birth_date = :born and lower(p.given) = lower(:given) and lower(p.family) = lower(:family)
                          and p.status <> 'merged'
                        """)
                .param("born", whose.birthDate().get())
                .param("given", whose.name().get().given())
                .param("family", whose.name().get().family())
                .query((row, number) -> known(row))
                .list();
    }

    private static Known known(ResultSet row) throws SQLException {
        return new Known(
                new PatientId(Columns.id(row, "id")),
                Optional.ofNullable(row.getObject("birth_date", LocalDate.class)));
    }
}
