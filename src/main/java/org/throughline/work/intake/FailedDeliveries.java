package org.throughline.work.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Authorization;
import org.throughline.communication.CommunicationId;
import org.throughline.communication.DeliveryFailed;
import org.throughline.communication.IssueId;
import org.throughline.kernel.PracticeId;
import org.throughline.platform.database.Columns;
import org.throughline.work.Urgency;
import org.throughline.work.item.History.Step;
import org.throughline.work.item.ItemChanges;
import org.throughline.work.item.Matter;
import org.throughline.work.item.WorkItem;
import org.throughline.work.item.WorkItemRepository;

/** INV-05: a message of ours that did not arrive, or may not have, comes back to a person, once. */
@Component
class FailedDeliveries {

    private static final int AT_ONCE = 200;

    private final JdbcClient database;
    private final WorkItemRepository items;
    private final ItemChanges changes;
    private final ItemOpening opening;
    private final Authorization authorization;

    FailedDeliveries(
            JdbcClient database,
            WorkItemRepository items,
            ItemChanges changes,
            ItemOpening opening,
            Authorization authorization) {
        this.database = database;
        this.items = items;
        this.changes = changes;
        this.opening = opening;
        this.authorization = authorization;
    }

    @ApplicationModuleListener
    void on(DeliveryFailed failed) {
        makeWork(failed);
    }

    /** The news may come twice, and the sweep may bring it too: whoever is second finds it done. */
    @Transactional
    boolean makeWork(DeliveryFailed failed) {
        var first = database.sql("""
                        insert into work.failed_delivery (communication_id, told_at) values (:communication, :at)
                        on conflict (practice_id, communication_id) do nothing
                        """)
                .param("communication", failed.communication().value())
                .param("at", Columns.at(failed.at()))
                .update();
        if (first == 1) {
            items.findOpen(failed.issue()).ifPresentOrElse(item -> wake(failed, item), () -> openAgain(failed));
        }
        return first == 1;
    }

    /** What failed by then and of which nobody knows. */
    @Transactional(readOnly = true)
    List<DeliveryFailed> overlooked(PracticeId practice, Instant by) {
        return database.sql("""
                        select v.communication_id, v.issue_id, v.trouble, v.since
                        from communication.v_undelivered v
                        where v.since <= :by and not exists (
                            select from work.failed_delivery f
                            where f.practice_id = v.practice_id and f.communication_id = v.communication_id)
                        order by v.since limit :most
                        """)
                .param("by", Columns.at(by))
                .param("most", AT_ONCE)
                .query((row, number) -> new DeliveryFailed(
                        practice,
                        new CommunicationId(Columns.id(row, "communication_id")),
                        new IssueId(Columns.id(row, "issue_id")),
                        DeliveryFailed.Trouble.of(row.getString("trouble")),
                        Columns.instant(row, "since")))
                .list();
    }

    private void wake(DeliveryFailed failed, WorkItem item) {
        var product = authorization.ofTheProduct(failed.practice());
        var woken = item.times(item.times().heardFromPatient())
                .standing(item.standing().heardFromPatient())
                .raisedTo(Urgency.U2, "not-delivered");
        changes.save(
                product,
                woken,
                Step.of(item.id(), "not-delivered", failed.at(), product.actor())
                        .saying(Optional.of(failed.trouble().code())));
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
