package org.throughline.escalation.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.kernel.HumanName;
import org.throughline.platform.database.Columns;
import org.throughline.playbook.MomentCode;
import org.throughline.work.WorkItemId;

/** Whom the escalations are about, in one statement for a page. */
@Repository
class PacketRows {

    private final JdbcClient database;

    PacketRows(JdbcClient database) {
        this.database = database;
    }

    /** Prints masked. */
    record About(
            UUID item,
            String reference,
            Optional<UUID> patient,
            Optional<HumanName> name,
            Optional<LocalDate> birthDate,
            Optional<String> language,
            boolean interpreter,
            Optional<MomentCode> moment,
            Optional<Instant> hearsBy) {

        @Override
        public String toString() {
            return "About[" + reference + "]";
        }
    }

    Map<UUID, About> of(Collection<WorkItemId> items) {
        return database
                .sql("""
                        select i.id, i.reference, i.patient_id, i.moment, i.promise_due_at, p.given, p.family, p.birth_date,
                               coalesce(p.spoken_language, i.language) as language,
                               coalesce(p.interpreter_needed, false) as interpreter
                        from work.v_item i
                        left join patient.v_patient_summary p on p.practice_id = i.practice_id and p.id = i.patient_id
                        where i.id = any (:items::uuid[])
                        """)
                .param("items", items.stream().map(WorkItemId::value).toArray(UUID[]::new))
                .query((row, number) -> read(row))
                .list()
                .stream()
                .collect(Collectors.toMap(About::item, Function.identity()));
    }

    private static About read(ResultSet row) throws SQLException {
        var family = row.getString("family");
        var given = row.getString("given");
        return new About(
                Columns.id(row, "id"),
                row.getString("reference"),
                Columns.optionalId(row, "patient_id"),
                family == null ? Optional.empty() : Optional.of(new HumanName(given, family)),
                Optional.ofNullable(row.getObject("birth_date", LocalDate.class)),
                Columns.optionalText(row, "language"),
                row.getBoolean("interpreter"),
                Columns.optionalText(row, "moment").map(MomentCode::new),
                Columns.optionalInstant(row, "promise_due_at"));
    }
}
