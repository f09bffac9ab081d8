package org.throughline.patient.consent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.access.Action;
import org.throughline.audit.AuditEntry;
import org.throughline.audit.AuditLog;
import org.throughline.kernel.Actor;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.NotFound;
import org.throughline.kernel.Reference;
import org.throughline.patient.Consents;
import org.throughline.patient.PatientId;
import org.throughline.platform.database.Columns;

/** Consents as lines that are only added; the last line holds. */
@Service
class ConsentLedger implements Consents {

    private final JdbcClient database;
    private final AuditLog audit;
    private final Clock clock;

    ConsentLedger(JdbcClient database, AuditLog audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void grant(Access access, LaneCode lane, PatientId patient, Given given) {
        access.require(Action.CHANGE, lane);
        append(access.actor(), patient, "GRANTED", given);
    }

    @Override
    @Transactional
    public void revoke(Access access, LaneCode lane, PatientId patient, Given given) {
        access.require(Action.CHANGE, lane);
        append(access.actor(), patient, "REVOKED", given);
    }

    @Override
    @Transactional
    public void stop(ContactPoint number, Reference evidence) {
        for (var purpose : Purpose.values()) {
            var given = new Given(new Scope(Channel.SMS, purpose, number), Basis.KEYWORD, evidence);
            database.sql("""
                            select distinct patient_id from patient.contact_point where value = :number
                            union select patient_id from patient.consent where applies_to = :number
                            """)
                    .param("number", number.value())
                    .query((row, count) -> new PatientId(Columns.id(row, "patient_id")))
                    .list()
                    .forEach(patient -> append(Actor.SYSTEM, patient, "REVOKED", given));
        }
    }

    @Override
    @Transactional(readOnly = true)
    public boolean holds(PatientId patient, Scope scope) {
        return database.sql("""
                        select state from patient.consent
                        where patient_id = :patient and channel = :channel and purpose = :purpose and applies_to = :to
                        order by id desc limit 1
                        """)
                .param("patient", patient.value())
                .param("channel", scope.channel().name())
                .param("purpose", scope.purpose().name())
                .param("to", scope.appliesTo().value())
                .query((row, number) -> row.getString("state").equals("GRANTED"))
                .optional()
                .orElse(false);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Held> held(PatientId patient) {
        return database.sql("""
                        select distinct on (channel, purpose, applies_to) channel, purpose, applies_to, state, basis, at
                        from patient.consent where patient_id = :patient
                        order by channel, purpose, applies_to, id desc
                        """)
                .param("patient", patient.value())
                .query((row, number) -> held(row))
                .list();
    }

    private static Held held(ResultSet row) throws SQLException {
        var value = row.getString("applies_to");
        var kind = value.startsWith("+") ? ContactPoint.Kind.PHONE : ContactPoint.Kind.EMAIL;
        var scope = new Scope(
                Channel.valueOf(row.getString("channel")),
                Purpose.valueOf(row.getString("purpose")),
                new ContactPoint(kind, value));
        return new Held(
                scope,
                row.getString("state").equals("GRANTED"),
                Basis.valueOf(row.getString("basis")),
                Columns.instant(row, "at"));
    }

    private void append(Actor actor, PatientId patient, String state, Given given) {
        var now = clock.instant();
        var appended = database.sql("""
                        insert into patient.consent (patient_id, channel, purpose, applies_to, state, basis, evidence_type,
                            evidence_id, at, actor_kind, actor_id)
                        select p.id, :channel, :purpose, :to, :state, :basis, :type, :evidence, :now, :kind, :actor
                        from patient.patient p where p.id = :patient
                        """)
                .param("patient", patient.value())
                .param("channel", given.scope().channel().name())
                .param("purpose", given.scope().purpose().name())
                .param("to", given.scope().appliesTo().value())
                .param("state", state)
                .param("basis", given.basis().name())
                .param("type", given.evidence().type())
                .param("evidence", given.evidence().id())
                .param("now", Columns.at(now))
                .param("kind", actor.kind().name())
                .param("actor", actor.id())
                .update();
        if (appended == 0) {
            throw new NotFound(patient.reference());
        }
        audit.record(AuditEntry.of(
                        now, actor, "patient.consent-" + state.toLowerCase(java.util.Locale.ROOT), given.evidence())
                .about(patient.value())
                .because(given.scope().channel() + "." + given.scope().purpose()));
    }
}
