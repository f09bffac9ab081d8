package org.throughline.work.intake;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.access.Action;
import org.throughline.communication.Communications;
import org.throughline.patient.PatientId;
import org.throughline.patient.PatientLinks;
import org.throughline.work.WorkItemId;
import org.throughline.work.item.History.Step;
import org.throughline.work.item.ItemChanges;
import org.throughline.work.item.WorkItem;
import org.throughline.work.item.WorkItemRepository;

/** Says whose conversation it is; every link can be undone and both are audited. */
@Service
public class LinkDesk {

    private final WorkItemRepository items;
    private final ItemChanges changes;
    private final Communications communications;
    private final PatientLinks links;
    private final Clock clock;

    LinkDesk(
            WorkItemRepository items,
            ItemChanges changes,
            Communications communications,
            PatientLinks links,
            Clock clock) {
        this.items = items;
        this.changes = changes;
        this.communications = communications;
        this.links = links;
        this.clock = clock;
    }

    /** Links the conversation to the patient, or unlinks it when a person sees that it was somebody else's. */
    @Transactional
    public WorkItem link(Access access, WorkItemId id, Optional<PatientId> patient) {
        var now = clock.instant();
        var item = items.get(access, id);
        access.require(Action.CHANGE, item.lane());
        var issue = item.matter().issue();
        patient.ifPresentOrElse(
                whose -> links.link(access, item.lane(), issue.reference(), whose),
                () -> links.unlink(access, item.lane(), issue.reference()));
        communications.link(issue, patient);
        var kind = patient.isPresent() ? "linked" : "unlinked";
        return changes.save(access, item.about(patient), Step.of(item.id(), kind, now, access.actor()));
    }
}
