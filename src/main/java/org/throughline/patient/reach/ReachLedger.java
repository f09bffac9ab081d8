package org.throughline.patient.reach;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.access.Action;
import org.throughline.audit.AuditEntry;
import org.throughline.audit.AuditLog;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.NotFound;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.RuleViolation;
import org.throughline.patient.Consents;
import org.throughline.patient.PatientId;
import org.throughline.patient.ReachRequests;
import org.throughline.platform.database.Columns;

/** Requests as rows that are ended, never deleted; the patient's row is the lock between them and what leaves. */
@Repository
class ReachLedger implements ReachRequests {

    private final JdbcClient database;
    private final AuditLog audit;
    private final Clock clock;

    ReachLedger(JdbcClient database, AuditLog audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void ask(Access access, LaneCode lane, PatientId patient, Asked asked) {
        access.require(Action.CHANGE, lane);
        hold(patient, "for no key update");
        requireOnFile(patient, asked.point());
        if (insert(access, patient, asked) == 0) {
            throw RuleViolation.conflict("patient.reach-runs");
        }
        trail(access, "patient.reach-asked", asked.wish(), patient);
    }

    private int insert(Access access, PatientId patient, Asked asked) {
        return database.sql("""
                        insert into patient.reach_request
                            (patient_id, wish, kind, value, asked_by, basis, reason, asked_at, asked_of)
                        values (:patient, :wish, :kind, :value, :by, :basis, :reason, :now, :person)
                        on conflict do nothing
                        """)
                .param("patient", patient.value())
                .param("wish", asked.wish().name())
                .param("kind", asked.point().kind().name())
                .param("value", asked.point().value())
                .param("by", asked.by().name())
                .param("basis", asked.basis().name())
                .param("reason", asked.because())
                .param("now", Columns.at(clock.instant()))
                .param("person", access.person().value())
                .update();
    }

    private void requireOnFile(PatientId patient, ContactPoint point) {
        var found = database.sql("""
                        select from patient.contact_point
                        where patient_id = :patient and kind = :kind and value = :value and retired_at is null
                        union all
                        select from patient.portal_account
                        where patient_id = :patient and :kind = 'PORTAL' and account = :value and undone_at is null
                        """)
                .param("patient", patient.value())
                .param("kind", point.kind().name())
                .param("value", point.value())
                .query((row, number) -> true)
                .optional();
        if (found.isEmpty()) {
            throw RuleViolation.of("patient.reach-point");
        }
    }

    @Override
    @Transactional
    public void end(Access access, LaneCode lane, PatientId patient, UUID request) {
        access.require(Action.CHANGE, lane);
        hold(patient, "for no key update");
        var ended = database.sql("""
                        update patient.reach_request set ended_at = :now, ended_by = :person
                        where id = :id and patient_id = :patient and ended_at is null
                        returning wish
                        """)
                .param("id", request)
                .param("patient", patient.value())
                .param("now", Columns.at(clock.instant()))
                .param("person", access.person().value())
                .query((row, number) -> Wish.valueOf(row.getString("wish")))
                .optional()
                .orElseThrow(() -> RuleViolation.conflict("patient.reach-ended"));
        trail(access, "patient.reach-ended", ended, patient);
    }

    @Override
    @Transactional(readOnly = true)
    public Reach of(PatientId patient) {
        var points = database.sql("""
                        select wish, kind, value from patient.reach_request
                        where patient_id = :patient and ended_at is null
                        """)
                .param("patient", patient.value())
                .query((row, number) -> Map.entry(point(row), Wish.valueOf(row.getString("wish"))))
                .list();
        return new Reach(asked(points, Wish.ONLY_HERE), asked(points, Wish.NOT_HERE));
    }

    private static Set<ContactPoint> asked(List<Map.Entry<ContactPoint, Wish>> points, Wish wish) {
        return points.stream()
                .filter(point -> point.getValue() == wish)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Reach lock(PatientId patient) {
        hold(patient, "for share");
        return of(patient);
    }

    /** A statement of its own: what is read after it was written before the lock was given. */
    private void hold(PatientId patient, String how) {
        var held = database.sql("select from patient.patient where id = :id " + how)
                .param("id", patient.value())
                .query((row, number) -> true)
                .optional();
        if (held.isEmpty()) {
            throw new NotFound(patient.reference());
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<Kept> history(PatientId patient) {
        return database.sql("""
                        select id, wish, kind, value, asked_by, basis, reason, asked_at, asked_of, ended_at
                        from patient.reach_request where patient_id = :patient order by id desc limit 200
                        """)
                .param("patient", patient.value())
                .query((row, number) -> kept(row))
                .list();
    }

    private static Kept kept(ResultSet row) throws SQLException {
        var asked = new Asked(
                Wish.valueOf(row.getString("wish")),
                point(row),
                AskedBy.valueOf(row.getString("asked_by")),
                Consents.Basis.valueOf(row.getString("basis")),
                row.getString("reason"));
        return new Kept(
                Columns.id(row, "id"),
                asked,
                Columns.instant(row, "asked_at"),
                new PersonId(Columns.id(row, "asked_of")),
                Columns.optionalInstant(row, "ended_at"));
    }

    private static ContactPoint point(ResultSet row) throws SQLException {
        return new ContactPoint(ContactPoint.Kind.valueOf(row.getString("kind")), row.getString("value"));
    }

    private void trail(Access access, String action, Wish wish, PatientId patient) {
        audit.record(AuditEntry.of(clock.instant(), access.actor(), action, patient.reference())
                .about(patient.value())
                .because("reach." + wish));
    }
}
