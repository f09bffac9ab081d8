package org.throughline.work.intake;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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

    /** What the person can ask for and compare with the file; refused while the patient is not known. */
    @Transactional(readOnly = true)
    public List<Identifier> askable(Access access, WorkItemId id) {
        var item = items.get(access, id);
        patient(item);
        return Stream.of(Identifier.values())
                .filter(identifier -> identifier.comparableIn(access, item.lane()))
                .toList();
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
