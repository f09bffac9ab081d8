package org.throughline.patient.link;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.audit.AuditEntry;
import org.throughline.audit.AuditLog;
import org.throughline.kernel.ContactPoint;
import org.throughline.patient.PatientId;
import org.throughline.patient.PortalAccounts;
import org.throughline.platform.database.Columns;

/** Accounts as rows that are closed, never deleted; whoever links a conversation has the right to match its account. */
@Repository
class AccountLedger implements PortalAccounts {

    private final JdbcClient database;
    private final AuditLog audit;
    private final Clock clock;

    AccountLedger(JdbcClient database, AuditLog audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void match(Access access, ContactPoint account, PatientId patient) {
        var now = clock.instant();
        var before = matched(account);
        if (before.equals(Optional.of(patient))) {
            return;
        }
        before.ifPresent(other -> close(access, account, other, now));
        database.sql("""
                        insert into patient.portal_account (patient_id, account, matched_at)
                        values (:patient, :account, :now)
                        """)
                .param("patient", patient.value())
                .param("account", account.value())
                .param("now", Columns.at(now))
                .update();
        audit.record(AuditEntry.of(now, access.actor(), "portal-account.matched", patient.reference())
                .about(patient.value()));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void undo(Access access, ContactPoint account) {
        var now = clock.instant();
        matched(account).ifPresent(patient -> close(access, account, patient, now));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<ContactPoint> of(PatientId patient) {
        return database.sql("""
                        select account from patient.portal_account
                        where patient_id = :patient and undone_at is null order by matched_at desc, id desc limit 1
                        """)
                .param("patient", patient.value())
                .query((row, number) -> new ContactPoint(ContactPoint.Kind.PORTAL, row.getString("account")))
                .optional();
    }

    private Optional<PatientId> matched(ContactPoint account) {
        return database.sql("""
                        select patient_id from patient.portal_account
                        where account = :account and undone_at is null for update
                        """)
                .param("account", account.value())
                .query((row, number) -> new PatientId(Columns.id(row, "patient_id")))
                .optional();
    }

    private void close(Access access, ContactPoint account, PatientId patient, Instant now) {
        database.sql(
                        "update patient.portal_account set undone_at = :now where account = :account and undone_at is null")
                .param("now", Columns.at(now))
                .param("account", account.value())
                .update();
        audit.record(AuditEntry.of(now, access.actor(), "portal-account.undone", patient.reference())
                .about(patient.value()));
    }
}
