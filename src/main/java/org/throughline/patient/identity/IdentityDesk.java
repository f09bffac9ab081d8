package org.throughline.patient.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.access.Action;
import org.throughline.audit.AuditEntry;
import org.throughline.audit.AuditLog;
import org.throughline.kernel.NotFound;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.Reference;
import org.throughline.kernel.RuleViolation;
import org.throughline.patient.Assurance;
import org.throughline.patient.Identifier;
import org.throughline.patient.IdentityCheck;
import org.throughline.patient.IdentityChecks;
import org.throughline.patient.PatientId;
import org.throughline.platform.database.Columns;

/** Checks as rows that are only added. */
@Service
class IdentityDesk implements IdentityChecks {

    private static final int MOST_FAILURES = 3;
    private static final int MOST_SHOWN = 20;

    private final JdbcClient database;
    private final AuditLog audit;
    private final Clock clock;

    IdentityDesk(JdbcClient database, AuditLog audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Assurance record(Access access, IdentityCheck check) {
        access.require(Action.SAY, check.lane());
        refuseUnseen(access, check);
        refuseGuessing(check);
        var now = clock.instant();
        var assurance = Assurance.of(check.asked(), check.confirmed());
        insert(access, check, assurance, now);
        audit.record(AuditEntry.of(now, access.actor(), "patient.identity-checked", check.during())
                .about(check.patient().value())
                .because("assurance." + assurance));
        return assurance;
    }

    @Override
    @Transactional(readOnly = true)
    public Assurance assurance(Reference during, PatientId patient) {
        return database.sql("""
                        select assurance from patient.identity_check
                        where during_type = :type and during_id = :id and patient_id = :patient
                        order by id desc limit 1
                        """)
                .param("type", during.type())
                .param("id", during.id())
                .param("patient", patient.value())
                .query((row, number) -> Assurance.valueOf(row.getString("assurance")))
                .optional()
                .orElse(Assurance.NONE);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Made> history(PatientId patient) {
        return database.sql("""
                        select during_type, during_id, asked, assurance, checked_at, person_id
                        from patient.identity_check where patient_id = :patient
                        order by id desc limit :most
                        """)
                .param("patient", patient.value())
                .param("most", MOST_SHOWN)
                .query((row, number) -> made(row))
                .list();
    }

    private static Made made(ResultSet row) throws SQLException {
        var asked = Arrays.stream((String[]) row.getArray("asked").getArray())
                .map(Identifier::valueOf)
                .collect(Collectors.toUnmodifiableSet());
        return new Made(
                new Reference(row.getString("during_type"), Columns.id(row, "during_id")),
                asked,
                Assurance.valueOf(row.getString("assurance")),
                Columns.instant(row, "checked_at"),
                new PersonId(Columns.id(row, "person_id")));
    }

    private static void refuseUnseen(Access access, IdentityCheck check) {
        if (!check.confirmed().stream().allMatch(said -> said.comparableIn(access, check.lane()))) {
            throw RuleViolation.of("patient.identifier-not-shown");
        }
    }

    private void refuseGuessing(IdentityCheck check) {
        var failures = database.sql("""
                        select count(*) as failures from patient.identity_check
                        where during_type = :type and during_id = :id and not passed
                        """)
                .param("type", check.during().type())
                .param("id", check.during().id())
                .query((row, number) -> row.getInt("failures"))
                .single();
        if (failures >= MOST_FAILURES) {
            throw RuleViolation.conflict("patient.identity-too-many-attempts");
        }
    }

    private void insert(Access access, IdentityCheck check, Assurance assurance, Instant now) {
        var inserted = database.sql("""
                        insert into patient.identity_check
                            (patient_id, during_type, during_id, method, asked, assurance, passed, checked_at, person_id)
                        select p.id, :type, :during, :method, :asked, :assurance, :passed, :now, :person
                        from patient.patient p where p.id = :patient
                        """)
                .param("patient", check.patient().value())
                .param("type", check.during().type())
                .param("during", check.during().id())
                .param("method", check.method().name())
                .param("asked", check.asked().stream().map(Enum::name).sorted().toArray(String[]::new))
                .param("assurance", assurance.name())
                .param("passed", assurance != Assurance.NONE)
                .param("now", Columns.at(now))
                .param("person", access.person().value())
                .update();
        if (inserted == 0) {
            throw new NotFound(check.patient().reference());
        }
    }
}
