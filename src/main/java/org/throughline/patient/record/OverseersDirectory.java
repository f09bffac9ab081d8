package org.throughline.patient.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.audit.AuditEntry;
import org.throughline.audit.AuditLog;
import org.throughline.kernel.HumanName;
import org.throughline.kernel.Reference;
import org.throughline.patient.Evidence;
import org.throughline.patient.PatientDirectory;
import org.throughline.patient.PatientId;
import org.throughline.patient.Recognition;
import org.throughline.patient.matching.PatientFinder;
import org.throughline.platform.database.Columns;

/** Finds and names patients for oversight, by the same matching as everywhere. */
@Repository
class OverseersDirectory implements PatientDirectory {

    private final JdbcClient database;
    private final PatientFinder finder;
    private final AuditLog audit;
    private final Clock clock;

    OverseersDirectory(JdbcClient database, PatientFinder finder, AuditLog audit, Clock clock) {
        this.database = database;
        this.finder = finder;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional
    public List<Known> find(Access access, Evidence evidence) {
        access.requireOversight();
        var now = clock.instant();
        List<UUID> ids = switch (finder.find(evidence, now)) {
            case Recognition.OnePatient(var patient, var because) -> List.of(patient.value());
            case Recognition.Candidates(var ranked) ->
                ranked.stream().map(candidate -> candidate.patient().value()).toList();
            case Recognition.Nobody nobody -> List.of();
        };
        var practice = new Reference("Organization", access.practice().value());
        audit.record(AuditEntry.of(now, access.actor(), "patient.searched", practice)
                .because("search.oversight")
                .showing(ids));
        var named = named(access, ids);
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(named.get(id)).stream())
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, Known> named(Access access, Collection<UUID> patients) {
        access.requireOversight();
        if (patients.isEmpty()) {
            return Map.of();
        }
        return database
                .sql("""
                        select p.id, p.reference, p.given, p.family, p.birth_date from patient.patient p
                        where p.practice_id = :practice and p.id = any (:ids::uuid[])
                        """)
                .param("practice", access.practice().value())
                .param("ids", patients.toArray(UUID[]::new))
                .query((row, number) -> read(row))
                .list()
                .stream()
                .collect(Collectors.toMap(known -> known.id().value(), Function.identity()));
    }

    private static Known read(ResultSet row) throws SQLException {
        return new Known(
                new PatientId(Columns.id(row, "id")),
                row.getString("reference"),
                new HumanName(row.getString("given"), row.getString("family")),
                Optional.ofNullable(row.getObject("birth_date", LocalDate.class)));
    }
}
