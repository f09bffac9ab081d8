package org.throughline.work.intake;

import java.util.Optional;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.throughline.access.Authorization;
import org.throughline.communication.DeliveryFailed;
import org.throughline.work.Urgency;
import org.throughline.work.item.History.Step;
import org.throughline.work.item.ItemChanges;
import org.throughline.work.item.Matter;
import org.throughline.work.item.WorkItem;
import org.throughline.work.item.WorkItemRepository;

/** INV-05: a message of ours that did not arrive, or may not have, comes back to a person. */
@Component
class FailedDeliveries {

    private final WorkItemRepository items;
    private final ItemChanges changes;
    private final ItemOpening opening;
    private final Authorization authorization;

    FailedDeliveries(WorkItemRepository items, ItemChanges changes, ItemOpening opening, Authorization authorization) {
        this.items = items;
        this.changes = changes;
        this.opening = opening;
        this.authorization = authorization;
    }

    @ApplicationModuleListener
    void on(DeliveryFailed failed) {
        items.findOpen(failed.issue()).ifPresentOrElse(item -> wake(failed, item), () -> openAgain(failed));
    }

    private void wake(DeliveryFailed failed, WorkItem item) {
        var product = authorization.ofTheProduct(failed.practice());
        var woken = item.times(item.times().heardFromPatient())
                .standing(item.standing().heardFromPatient())
                .raisedTo(Urgency.U2, "not-delivered");
        var code = failed.trouble().name().toLowerCase(java.util.Locale.ROOT);
        changes.save(
                product,
                woken,
                Step.of(item.id(), "not-delivered", failed.at(), product.actor())
                        .saying(Optional.of(code)));
    }

    private void openAgain(DeliveryFailed failed) {
        var last = items.of(failed.issue()).stream().findFirst();
        var matter = new Matter(
                failed.issue(),
                last.flatMap(item -> item.matter().patient()),
                last.map(WorkItem::lane).orElse(UnreadContacts.BACKUP),
                last.flatMap(item -> item.matter().moment()),
                Urgency.U2,
                "not-delivered",
                Matter.Source.DELIVERY,
                last.flatMap(item -> item.matter().summary()),
                last.flatMap(item -> item.matter().language()),
                Optional.empty());
        opening.open(failed.practice(), matter, failed.at());
    }
}
