package org.throughline.work.intake;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.throughline.access.Authorization;
import org.throughline.kernel.PracticeId;
import org.throughline.platform.database.ReferenceNumbers;
import org.throughline.practice.BusinessHours;
import org.throughline.work.WorkItemOpened;
import org.throughline.work.item.ItemChanges;
import org.throughline.work.item.Matter;
import org.throughline.work.item.Times;
import org.throughline.work.item.WorkItem;
import org.throughline.work.item.WorkItemRepository;

/** Opens items: with a reference, the time by which somebody should have answered, and the first line of their history. */
@Component
public class ItemOpening {

    /** What nobody could read or listen to by machine is read by a person within this (rules: tier and class). */
    private static final int UNREAD_TARGET = 30;

    private final WorkItemRepository items;
    private final ItemChanges changes;
    private final ReferenceNumbers references;
    private final BusinessHours hours;
    private final Authorization authorization;

    ItemOpening(
            WorkItemRepository items,
            ItemChanges changes,
            ReferenceNumbers references,
            BusinessHours hours,
            Authorization authorization) {
        this.items = items;
        this.changes = changes;
        this.references = references;
        this.hours = hours;
        this.authorization = authorization;
    }

    /** An item about what came in then. */
    public WorkItem open(PracticeId practice, Matter matter, Instant receivedAt) {
        return open(practice, matter, Times.of(receivedAt, respondBy(practice, matter, receivedAt)));
    }

    /** An item that no contact brought: the practice itself must find something out. */
    WorkItem ask(PracticeId practice, Matter matter, Instant now) {
        return open(practice, matter, Times.asking(now, respondBy(practice, matter, now)));
    }

    private WorkItem open(PracticeId practice, Matter matter, Times times) {
        var receivedAt = times.receivedAt();
        var product = authorization.ofTheProduct(practice);
        var item = items.add(references.next("W"), matter, times, product.actor());
        changes.record(product, item, "work-item.received", receivedAt);
        changes.tell(new WorkItemOpened(practice, item.id(), item.lane(), receivedAt));
        return item;
    }

    /** By when a matter that came then should have been answered. */
    Instant respondBy(PracticeId practice, Matter matter, Instant receivedAt) {
        var target = matter.needsEyes().isPresent()
                ? Math.min(UNREAD_TARGET, matter.urgency().targetMinutes())
                : matter.urgency().targetMinutes();
        return hours.of(practice).plusBusinessMinutes(receivedAt, target);
    }
}
