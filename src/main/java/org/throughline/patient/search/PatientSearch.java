package org.throughline.patient.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.access.DataCategory;
import org.throughline.kernel.HumanName;
import org.throughline.patient.Evidence;
import org.throughline.patient.PatientDoor;
import org.throughline.patient.PatientId;
import org.throughline.patient.Patients;
import org.throughline.patient.Recognition.Candidate;
import org.throughline.patient.Recognition.Reason;
import org.throughline.patient.SearchReason;
import org.throughline.patient.WhyOpened;
import org.throughline.platform.database.Columns;

/** Finds patients for somebody who says why; the trail keeps whom they were shown. */
@Service
public class PatientSearch {

    private final Patients patients;
    private final PatientDoor door;
    private final JdbcClient database;

    PatientSearch(Patients patients, PatientDoor door, JdbcClient database) {
        this.patients = patients;
        this.door = door;
        this.database = database;
    }

    /** A patient on the list, and what agreed. Prints masked. */
    public record Found(
            PatientId id, String reference, HumanName name, Optional<LocalDate> birthDate, Set<Reason> because) {

        @Override
        public String toString() {
            return "Found[" + reference + "]";
        }
    }

    /** Who it may be, the likeliest first. */
    @Transactional
    public List<Found> find(Access access, SearchReason why, Evidence evidence) {
        var ground = WhyOpened.because(why.code(), door.lane(access));
        var born = access.sees(ground.lane(), DataCategory.IDENTITY);
        var ranked = patients.whoIs(access, ground, evidence).ranked();
        var summaries = summaries(ranked);
        return ranked.stream()
                .flatMap(candidate -> Optional.ofNullable(summaries.get(candidate.patient())).stream()
                        .map(found -> new Found(
                                found.id(),
                                found.reference(),
                                found.name(),
                                found.birthDate().filter(any -> born),
                                candidate.reasons())))
                .toList();
    }

    private Map<PatientId, Found> summaries(List<Candidate> candidates) {
        var ids = candidates.stream()
                .map(candidate -> candidate.patient().value())
                .toArray(UUID[]::new);
        return database
                .sql(
                        "select id, reference, given, family, birth_date from patient.patient where id = any (:ids::uuid[])")
                .param("ids", ids)
                .query((row, number) -> read(row))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Found::id, Function.identity()));
    }

    private static Found read(ResultSet row) throws SQLException {
        return new Found(
                new PatientId(Columns.id(row, "id")),
                row.getString("reference"),
                new HumanName(row.getString("given"), row.getString("family")),
                Optional.ofNullable(row.getObject("birth_date", LocalDate.class)),
                Set.of());
    }
}
