package org.throughline.patient.consent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
import org.throughline.kernel.RuleViolation;
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
        if (given.scope().channel() == Channel.SMS) {
            takesTexts(patient, given.scope());
        }
    }

    /** Whoever agrees to texts at a number says that it takes them. */
    private void takesTexts(PatientId patient, Scope scope) {
        database.sql("""
                        update patient.contact_point set sms_able = true
                        where patient_id = :patient and value = :number and retired_at is null
                        """)
                .param("patient", patient.value())
                .param("number", scope.appliesTo().value())
                .update();
    }

    @Override
    @Transactional
    public void revoke(Access access, LaneCode lane, PatientId patient, Given given) {
        access.require(Action.CHANGE, lane);
        append(access.actor(), patient, "REVOKED", given);
    }

    @Override
    @Transactional
    public void ownerChanged(Access access, LaneCode lane, PatientId patient, ContactPoint point, Reference evidence) {
        access.require(Action.CHANGE, lane);
        var now = clock.instant();
        var retired = database.sql("""
                        update patient.contact_point set retired_at = :now
                        where patient_id = :patient and kind = :kind and value = :value and retired_at is null
                        """)
                .param("now", Columns.at(now))
                .param("patient", patient.value())
                .param("kind", point.kind().name())
                .param("value", point.value())
                .update();
        if (retired == 0) {
            throw RuleViolation.of("patient.consent-scope");
        }
        for (var channel : reaching(point)) {
            for (var purpose : Purpose.values()) {
                var scope = new Scope(channel, purpose, point);
                append(access.actor(), patient, "REVOKED", new Given(scope, Basis.OWNER_CHANGED, evidence));
            }
        }
        audit.record(AuditEntry.of(now, access.actor(), "patient.contact-point-retired", patient.reference())
                .about(Optional.of(patient.value())));
    }

    private static List<Channel> reaching(ContactPoint point) {
        return switch (point.kind()) {
            case PHONE -> List.of(Channel.SMS, Channel.VOICE, Channel.VOICEMAIL);
            case EMAIL -> List.of(Channel.EMAIL);
            case PORTAL -> List.of(Channel.PORTAL);
        };
    }

    @Override
    @Transactional
    public void stop(ContactPoint number, Reference evidence) {
        database.sql("""
                        with known as (
                            select distinct patient_id from patient.contact_point where value = :number
                            union select patient_id from patient.consent where applies_to = :number
                        )
                        select known.patient_id, purpose.code as purpose
                        from known cross join unnest(:purposes::text[]) purpose(code)
                        left join lateral (
                            select c.state from patient.consent c
                            where c.patient_id = known.patient_id and c.channel = 'SMS' and c.purpose = purpose.code
                              and c.applies_to = :number
                            order by c.id desc limit 1
                        ) said on true
                        where said.state is distinct from 'REVOKED'
                        """)
                .param("number", number.value())
                .param(
                        "purposes",
                        Stream.of(Purpose.values()).map(Purpose::name).toArray(String[]::new))
                .query(ConsentLedger::ended)
                .list()
                .forEach(ended -> append(Actor.SYSTEM, ended, "REVOKED", number, evidence));
    }

    private record Ended(PatientId patient, Purpose purpose) {}

    private static Ended ended(ResultSet row, int count) throws SQLException {
        return new Ended(new PatientId(Columns.id(row, "patient_id")), Purpose.valueOf(row.getString("purpose")));
    }

    private void append(Actor actor, Ended ended, String state, ContactPoint number, Reference evidence) {
        var scope = new Scope(Channel.SMS, ended.purpose(), number);
        append(actor, ended.patient(), state, new Given(scope, Basis.KEYWORD, evidence));
    }

    @Override
    @Transactional
    public void restart(ContactPoint number, Reference evidence) {
        database.sql("""
                        select said.patient_id, said.purpose
                        from (
                            select patient_id, purpose, state, basis,
                                lag(state) over (partition by patient_id, purpose order by id) as before,
                                row_number() over (partition by patient_id, purpose order by id desc) as newest
                            from patient.consent where channel = 'SMS' and applies_to = :number
                        ) said
                        where said.newest = 1 and said.state = 'REVOKED' and said.basis = 'KEYWORD'
                          and (said.before = 'GRANTED' or said.purpose = 'ADMIN')
                        """)
                .param("number", number.value())
                .query(ConsentLedger::ended)
                .list()
                .forEach(ended -> append(Actor.SYSTEM, ended, "GRANTED", number, evidence));
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

    @Override
    @Transactional(readOnly = true)
    public List<Said> history(PatientId patient) {
        return database.sql("""
                        select channel, purpose, applies_to, state, basis, at, actor_kind, actor_id
                        from patient.consent where patient_id = :patient order by id desc limit 200
                        """)
                .param("patient", patient.value())
                .query((row, number) -> new Said(
                        held(row),
                        new Actor(Actor.Kind.valueOf(row.getString("actor_kind")), Columns.id(row, "actor_id"))))
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
