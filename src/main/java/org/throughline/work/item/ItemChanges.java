package org.throughline.work.item;

import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.throughline.access.Access;
import org.throughline.audit.AuditEntry;
import org.throughline.audit.AuditLog;
import org.throughline.kernel.PracticeEvent;
import org.throughline.patient.PatientId;
import org.throughline.work.WorkItemChanged;

/** Writes a changed item with all that belongs to a change: its history, its audit row and the news of it. */
@Component
public class ItemChanges {

    private final WorkItemRepository items;
    private final AuditLog audit;
    private final ApplicationEventPublisher news;

    ItemChanges(WorkItemRepository items, AuditLog audit, ApplicationEventPublisher news) {
        this.items = items;
        this.audit = audit;
        this.news = news;
    }

    /** Saves the item as changed by the step. */
    public WorkItem save(Access access, WorkItem item, History.Step step) {
        var saved = items.save(item, step);
        record(access, saved, "work-item." + step.kind(), step.at());
        news.publishEvent(new WorkItemChanged(access.practice(), saved.id(), saved.lane(), step.at()));
        return saved;
    }

    /** Saves the item as changed by the step, for a reason whose code the trail keeps. */
    public WorkItem save(Access access, WorkItem item, History.Step step, String reason) {
        var saved = items.save(item, step);
        audit.record(entry(access, saved, "work-item." + step.kind(), step.at()).because(reason));
        news.publishEvent(new WorkItemChanged(access.practice(), saved.id(), saved.lane(), step.at()));
        return saved;
    }

    /** The audit row of something done to the item. */
    public void record(Access access, WorkItem item, String action, Instant at) {
        audit.record(entry(access, item, action, at));
    }

    private static AuditEntry entry(Access access, WorkItem item, String action, Instant at) {
        Optional<PatientId> patient = item.matter().patient();
        return AuditEntry.of(at, access.actor(), action, item.id().reference()).about(patient.map(PatientId::value));
    }

    public void tell(PracticeEvent event) {
        news.publishEvent(event);
    }
}
