package org.throughline.patient.proxy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.access.Action;
import org.throughline.audit.AuditEntry;
import org.throughline.audit.AuditLog;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.HumanName;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.NotFound;
import org.throughline.kernel.RuleViolation;
import org.throughline.patient.PatientId;
import org.throughline.patient.Proxies;
import org.throughline.patient.RelatedPersonId;
import org.throughline.platform.database.Columns;

/** People as rows that are taken back, never deleted; the patient's row is the lock between that and what leaves. */
@Repository
class ProxyLedger implements Proxies {

    private final JdbcClient database;
    private final AuditLog audit;
    private final Clock clock;

    ProxyLedger(JdbcClient database, AuditLog audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional
    public RelatedPersonId name(Access access, LaneCode lane, PatientId patient, Named named) {
        access.require(Action.CHANGE, lane);
        var now = clock.instant();
        hold(patient);
        if (named.proof().isBlank()) {
            throw RuleViolation.of("patient.proxy-without-proof");
        }
        if (named.until().filter(end -> !end.isAfter(now)).isPresent()) {
            throw RuleViolation.of("patient.proxy-over");
        }
        var id = insert(patient, named, now);
        trail(access, "patient.related-person-added", patient, named.scope(), now);
        return id;
    }

    private RelatedPersonId insert(PatientId patient, Named named, Instant now) {
        return database.sql("""
                        insert into patient.related_person
                            (patient_id, given, family, relation, phone, email, may_be_told, proof, active_from, active_until)
                        values (:patient, :given, :family, :relation, :phone, :email, :told, :proof, :now, :until)
                        returning id
                        """)
                .param("patient", patient.value())
                .param("given", named.name().given())
                .param("family", named.name().family())
                .param("relation", named.relation())
                .param("phone", point(named, ContactPoint.Kind.PHONE))
                .param("email", point(named, ContactPoint.Kind.EMAIL))
                .param("told", named.scope().name().toLowerCase(Locale.ROOT))
                .param("proof", named.proof())
                .param("now", Columns.at(now))
                .param("until", named.until().map(Columns::at).orElse(null))
                .query((row, number) -> new RelatedPersonId(Columns.id(row, "id")))
                .single();
    }

    private static @Nullable String point(Named named, ContactPoint.Kind kind) {
        return named.points().stream()
                .filter(point -> point.kind() == kind)
                .map(ContactPoint::value)
                .findFirst()
                .orElse(null);
    }

    @Override
    @Transactional
    public void takeBack(Access access, LaneCode lane, PatientId patient, RelatedPersonId person) {
        access.require(Action.CHANGE, lane);
        var now = clock.instant();
        hold(patient);
        var scope = database.sql("""
                        update patient.related_person
                        set taken_back_at = :now, taken_back_by = :by, active_until = least(active_until, :now::timestamptz)
                        where id = :id and patient_id = :patient and taken_back_at is null
                        returning may_be_told
                        """)
                .param("id", person.value())
                .param("patient", patient.value())
                .param("now", Columns.at(now))
                .param("by", access.person().value())
                .query((row, number) -> scope(row))
                .optional()
                .orElseThrow(() -> RuleViolation.conflict("patient.proxy-taken-back"));
        trail(access, "patient.related-person-taken-back", patient, scope, now);
    }

    private void hold(PatientId patient) {
        var held = database.sql("select from patient.patient where id = :id for no key update")
                .param("id", patient.value())
                .query((row, number) -> true)
                .optional();
        if (held.isEmpty()) {
            throw new NotFound(patient.reference());
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<Proxy> of(PatientId patient) {
        return database.sql("""
                        select id, given, family, relation, phone, email, may_be_told, proof, active_from, active_until, taken_back_at
                        from patient.related_person where patient_id = :patient order by id
                        """)
                .param("patient", patient.value())
                .query((row, number) -> proxy(row))
                .list();
    }

    private static Proxy proxy(ResultSet row) throws SQLException {
        var phone = Columns.optionalText(row, "phone").map(value -> new ContactPoint(ContactPoint.Kind.PHONE, value));
        var mail = Columns.optionalText(row, "email").map(value -> new ContactPoint(ContactPoint.Kind.EMAIL, value));
        return new Proxy(
                new RelatedPersonId(Columns.id(row, "id")),
                new HumanName(row.getString("given"), row.getString("family")),
                row.getString("relation"),
                Stream.of(phone, mail).flatMap(Optional::stream).toList(),
                new Leave(
                        scope(row),
                        Columns.optionalText(row, "proof").orElse(""),
                        Columns.instant(row, "active_from"),
                        Columns.optionalInstant(row, "active_until"),
                        Columns.optionalInstant(row, "taken_back_at")));
    }

    private static Scope scope(ResultSet row) throws SQLException {
        return Scope.valueOf(row.getString("may_be_told").toUpperCase(Locale.ROOT));
    }

    private void trail(Access access, String action, PatientId patient, Scope scope, Instant now) {
        audit.record(AuditEntry.of(now, access.actor(), action, patient.reference())
                .about(patient.value())
                .because("told." + scope));
    }
}
