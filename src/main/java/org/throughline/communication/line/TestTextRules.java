package org.throughline.communication.line;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.audit.AuditEntry;
import org.throughline.audit.AuditLog;
import org.throughline.communication.Channel;
import org.throughline.communication.PracticeAddresses;
import org.throughline.communication.gate.TextRuleRows;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.Reference;
import org.throughline.kernel.RuleViolation;
import org.throughline.patient.Evidence;
import org.throughline.patient.Patients;
import org.throughline.practice.Practices;

/** Where a test text may go: not to a number that a patient has on file, and to none that asked for no more. */
@Service
class TestTextRules {

    private final PracticeAddresses addresses;
    private final Lines lines;
    private final Patients patients;
    private final Practices practices;
    private final TextRuleRows rules;
    private final AuditLog audit;
    private final Clock clock;

    TestTextRules(
            PracticeAddresses addresses,
            Lines lines,
            Patients patients,
            Practices practices,
            TextRuleRows rules,
            AuditLog audit,
            Clock clock) {
        this.addresses = addresses;
        this.lines = lines;
        this.patients = patients;
        this.practices = practices;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    /** A test as it may leave. Prints masked. */
    record Checked(ContactPoint from, ContactPoint to, String words) {

        @Override
        public String toString() {
            return "Checked[masked]";
        }
    }

    /** Said to the audit before anything leaves. */
    @Transactional
    public Checked checked(Access access, String phone) {
        access.requireManager();
        var from = addresses
                .textNumber(access.practice())
                .orElseThrow(() -> RuleViolation.of("communication.no-text-number"));
        if (rules.pausedAt().isPresent()) {
            throw RuleViolation.of("communication.texts-paused");
        }
        var to = ContactPoint.phone(phone, "US").orElseThrow(() -> RuleViolation.of("communication.line-number"));
        if (lines.stopped(Channel.SMS, to)) {
            throw RuleViolation.of("communication.test-text-stopped");
        }
        if (!patients.whoIs(Evidence.none().from(to)).ranked().isEmpty()) {
            throw RuleViolation.of("communication.test-text-patient");
        }
        var practice = new Reference("Organization", access.practice().value());
        audit.record(AuditEntry.of(clock.instant(), access.actor(), "line.tested", practice));
        var name = practices.get(access.practice()).smsName();
        return new Checked(from, to, name + ": test text from the practice. Texto de prueba del consultorio.");
    }
}
