package org.throughline.work.hold;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.kernel.NotFound;
import org.throughline.work.CareTeamRoute;
import org.throughline.work.WorkItemId;
import org.throughline.work.item.History.Step;
import org.throughline.work.item.ItemChanges;
import org.throughline.work.item.WorkItem;
import org.throughline.work.item.WorkItemRepository;
import org.throughline.work.promise.Promise;
import org.throughline.work.promise.PromiseDesk;

/** Lets an item wait for a clinician and brings it back, in the transaction of whoever sends or answers it. */
@Service
class ItemsWithClinicians implements CareTeamRoute {

    private static final String BY_PHONE = "call";

    private final WorkItemRepository items;
    private final ItemChanges changes;
    private final ItemHolds holds;
    private final PromiseDesk promises;

    ItemsWithClinicians(WorkItemRepository items, ItemChanges changes, ItemHolds holds, PromiseDesk promises) {
        this.items = items;
        this.changes = changes;
        this.holds = holds;
        this.promises = promises;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(Access access, WorkItemId id, Instant checkAgainAt, Instant now) {
        var item = locked(id);
        changes.save(
                access, item.awaitingClinician(checkAgainAt), Step.of(id, "sent-to-clinician", now, access.actor()));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void comeBack(Access access, WorkItemId id, String line, Instant now) {
        var item = locked(id);
        if (item.standing().state().isOpen()) {
            changes.save(access, item.backWith(line), Step.of(id, "came-back", now, access.actor()));
        }
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void patientHeard(Access access, WorkItemId id, Instant now) {
        var item = locked(id);
        if (!item.standing().state().isOpen()) {
            return;
        }
        promises.patientHeard(access, item, now);
        var told = holds.patientKnows(access, item, now).times(item.times().answered(now, Optional.empty()));
        changes.save(access, told, Step.of(id, "told", now, access.actor()));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void promise(Access access, WorkItemId id, Told told, Instant now) {
        var item = locked(id);
        promises.make(access, item, new Promise.Offer(told.words(), told.dueAt(), BY_PHONE), Optional.empty(), now);
        changes.save(
                access, item.times(item.times().promised(told.dueAt())), Step.of(id, "promised", now, access.actor()));
    }

    private WorkItem locked(WorkItemId id) {
        return items.lock(List.of(id)).stream().findFirst().orElseThrow(() -> new NotFound(id.reference()));
    }
}
