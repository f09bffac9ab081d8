package org.throughline.work.hold;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.kernel.NotFound;
import org.throughline.work.Hold;
import org.throughline.work.PatientTold;
import org.throughline.work.Urgency;
import org.throughline.work.WorkItemId;
import org.throughline.work.WorkItemSummary;
import org.throughline.work.WorkItems;
import org.throughline.work.item.History.Step;
import org.throughline.work.item.ItemChanges;
import org.throughline.work.item.WorkItem;
import org.throughline.work.item.WorkItemRepository;

/** Keeps the holds of an item and what it carries of them the same, in the transaction of whoever places or releases one. */
@Service
public class ItemHolds implements WorkItems {

    private final WorkItemRepository items;
    private final ItemChanges changes;
    private final HoldRows rows;

    ItemHolds(WorkItemRepository items, ItemChanges changes, HoldRows rows) {
        this.items = items;
        this.changes = changes;
        this.rows = rows;
    }

    @Override
    @Transactional(readOnly = true)
    public WorkItemSummary get(Access access, WorkItemId item) {
        return summary(items.get(access, item));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<WorkItemSummary> find(WorkItemId item) {
        return items.find(item).map(ItemHolds::summary);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(Access access, WorkItemId item, Set<Hold> holds, Instant now) {
        place(access, locked(item), holds, now);
    }

    /** Places the holds on an item that the caller has just read or written; answers with it as it is then. */
    @Transactional(propagation = Propagation.MANDATORY)
    public WorkItem place(Access access, WorkItem item, Set<Hold> holds, Instant now) {
        var reasons = holds.stream().map(Hold::reason).collect(Collectors.toSet());
        var all = new HashSet<>(without(item.standing().holds(), reasons));
        all.addAll(holds);
        if (all.equals(item.standing().holds())) {
            return item;
        }
        reasons.forEach(reason -> rows.place(
                item.id(),
                reason,
                holds.stream().filter(hold -> hold.reason().equals(reason)).collect(Collectors.toSet()),
                access.actor(),
                now));
        return changes.save(access, item.held(all), Step.of(item.id(), "held", now, access.actor()));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void release(Access access, WorkItemId id, String reason, Instant now) {
        var item = locked(id);
        var left = without(item.standing().holds(), Set.of(reason));
        if (left.equals(item.standing().holds())) {
            return;
        }
        rows.release(id, reason, access.actor(), now);
        changes.save(access, item.held(left), Step.of(id, "freed", now, access.actor()));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void raise(Access access, WorkItemId id, Urgency urgency, String reason, Instant now) {
        var item = locked(id);
        var raised = item.raisedTo(urgency, reason);
        if (!raised.matter().equals(item.matter())) {
            changes.save(access, raised, Step.of(id, "raised", now, access.actor()));
        }
    }

    /** The patient knows what the clinician said: nothing is refused for that any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public WorkItem patientKnows(Access access, WorkItem item, Instant now) {
        if (item.standing().holds().stream().noneMatch(hold -> hold.reason().equals(Hold.TELL))) {
            return item;
        }
        rows.release(item.id(), Hold.TELL, access.actor(), now);
        changes.tell(new PatientTold(access.practice(), item.id(), access.person(), now));
        return item.held(without(item.standing().holds(), Set.of(Hold.TELL)));
    }

    private WorkItem locked(WorkItemId id) {
        return items.lock(List.of(id)).stream().findFirst().orElseThrow(() -> new NotFound(id.reference()));
    }

    private static Set<Hold> without(Set<Hold> holds, Set<String> reasons) {
        return holds.stream().filter(hold -> !reasons.contains(hold.reason())).collect(Collectors.toUnmodifiableSet());
    }

    private static WorkItemSummary summary(WorkItem item) {
        var matter = item.matter();
        return new WorkItemSummary(
                item.id(),
                item.reference(),
                matter.issue(),
                matter.lane(),
                matter.moment(),
                matter.patient(),
                matter.language(),
                matter.urgency(),
                item.times().receivedAt(),
                item.times().promiseDueAt(),
                item.standing().owner(),
                item.standing().state().isOpen(),
                item.standing().version(),
                item.standing().holds());
    }
}
