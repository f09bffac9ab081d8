package org.throughline.work.intake;

import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.access.Action;
import org.throughline.kernel.RuleViolation;
import org.throughline.patient.Identifier;
import org.throughline.patient.IdentityCheck;
import org.throughline.patient.IdentityChecks;
import org.throughline.patient.PatientId;
import org.throughline.work.WorkItemId;
import org.throughline.work.item.WorkItem;
import org.throughline.work.item.WorkItemRepository;

/** Keeps that somebody was asked who they are while working on an item; it holds for this item alone (INV-33). */
@Service
public class IdentityOfCaller {

    private final WorkItemRepository items;
    private final IdentityChecks checks;

    IdentityOfCaller(WorkItemRepository items, IdentityChecks checks) {
        this.items = items;
        this.checks = checks;
    }

    @Transactional(readOnly = true)
    public void requireKnown(Access access, WorkItemId id) {
        patient(items.get(access, id));
    }

    /** What agreed with the file is what was asked; whatever did not agree is a check that failed. */
    @Transactional
    public void checked(Access access, WorkItemId id, Set<Identifier> confirmed) {
        var item = items.get(access, id);
        access.require(Action.SAY, item.lane());
        var asked = confirmed.isEmpty() ? Set.of(Identifier.FULL_NAME, Identifier.BIRTH_DATE) : confirmed;
        checks.record(
                access,
                new IdentityCheck(
                        patient(item), id.reference(), item.lane(), IdentityCheck.Method.PHONE, asked, confirmed));
    }

    private static PatientId patient(WorkItem item) {
        return item.matter().patient().orElseThrow(() -> RuleViolation.of("work.patient-unknown"));
    }
}
