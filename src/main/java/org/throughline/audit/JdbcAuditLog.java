package org.throughline.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.kernel.Actor;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.Reference;

/** The trail as rows; it joins the caller's transaction and refuses to write outside one. */
@Repository
class JdbcAuditLog implements AuditLog {

    static final String ROWS = """
            select e.id, e.at, e.actor_kind, e.actor_id, e.action, e.entity_type, e.entity_id, e.patient_id, e.reason,
                   coalesce(cardinality(e.shown), 0) as shown_count,
                   coalesce(e.written_in < (select h.covers_until from audit.chain_head h), false) as in_chain
            from audit.audit_event e
            """;

    private static final String INSERT = """
            insert into audit.audit_event
                (at, actor_kind, actor_id, action, entity_type, entity_id, patient_id, reason, shown)
            values (:at, :actorKind, :actorId, :action, :entityType, :entityId, :patient, :reason, :shown)
            """;

    private final JdbcClient database;
    private final NamedParameterJdbcOperations batches;

    JdbcAuditLog(JdbcClient database, NamedParameterJdbcOperations batches) {
        this.database = database;
        this.batches = batches;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(AuditEntry entry) {
        PendingEntries.ofTransaction(this::write).add(entry);
    }

    private void write(List<AuditEntry> entries) {
        var values = entries.stream().map(JdbcAuditLog::values).toArray(SqlParameterSource[]::new);
        batches.batchUpdate(INSERT, values);
    }

    private static SqlParameterSource values(AuditEntry entry) {
        return new MapSqlParameterSource()
                .addValue("at", entry.at().atOffset(ZoneOffset.UTC))
                .addValue("actorKind", entry.actor().kind().name())
                .addValue("actorId", entry.actor().id())
                .addValue("action", entry.action())
                .addValue("entityType", entry.entity().type())
                .addValue("entityId", entry.entity().id())
                .addValue("patient", entry.patient().orElse(null), Types.OTHER)
                .addValue("reason", entry.reason().orElse(null), Types.VARCHAR)
                .addValue(
                        "shown", entry.shown().isEmpty() ? null : entry.shown().toArray(UUID[]::new));
    }

    @Override
    @Transactional(readOnly = true)
    public List<AuditRow> ofPatient(UUID patient, int limit) {
        return rows("where e.patient_id = :id order by e.at desc, e.id desc limit :limit", patient, limit);
    }

    @Override
    @Transactional(readOnly = true)
    public List<AuditRow> ofPerson(PersonId person, int limit) {
        return rows("where e.actor_id = :id order by e.at desc, e.id desc limit :limit", person.value(), limit);
    }

    @Override
    @Transactional(readOnly = true)
    public List<AuditRow> ofEntity(UUID entity, int limit) {
        return rows("where e.entity_id = :id order by e.at desc, e.id desc limit :limit", entity, limit);
    }

    private List<AuditRow> rows(String which, UUID id, int limit) {
        return database.sql(ROWS + which)
                .param("id", id)
                .param("limit", limit)
                .query((row, number) -> read(row))
                .list();
    }

    static AuditRow read(ResultSet row) throws SQLException {
        return new AuditRow(
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new Actor(Actor.Kind.valueOf(row.getString("actor_kind")), row.getObject("actor_id", UUID.class)),
                row.getString("action"),
                new Reference(row.getString("entity_type"), row.getObject("entity_id", UUID.class)),
                Optional.ofNullable(row.getObject("patient_id", UUID.class)),
                Optional.ofNullable(row.getString("reason")),
                row.getInt("shown_count"),
                row.getBoolean("in_chain"));
    }
}
