package org.throughline.escalation.course;

import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.throughline.access.Access;
import org.throughline.audit.AuditEntry;
import org.throughline.audit.AuditLog;
import org.throughline.escalation.EscalationChanged;
import org.throughline.escalation.notice.Notices;
import org.throughline.patient.PatientId;
import org.throughline.platform.live.LiveNews;
import org.throughline.work.WorkItemSummary;
import org.throughline.work.WorkItems;

/** Writes a changed escalation with all that belongs to it: its step, its audit row, the news, and who is to be told. */
@Component
class EscalationChanges {

    private final EscalationRepository escalations;
    private final Steps steps;
    private final Notices notices;
    private final WorkItems items;
    private final AuditLog audit;
    private final ApplicationEventPublisher news;
    private final LiveNews screens;

    EscalationChanges(
            EscalationRepository escalations,
            Steps steps,
            Notices notices,
            WorkItems items,
            AuditLog audit,
            ApplicationEventPublisher news,
            LiveNews screens) {
        this.escalations = escalations;
        this.steps = steps;
        this.notices = notices;
        this.items = items;
        this.audit = audit;
        this.news = news;
        this.screens = screens;
    }

    Escalation save(Access access, Escalation changed, String kind, Instant now) {
        return told(access, escalations.save(changed), kind, now);
    }

    /** Saves it and tells those whose turn it is now. */
    Escalation saveAndAsk(Access access, Escalation changed, String kind, Instant now) {
        var saved = save(access, changed, kind, now);
        notices.ask(
                access.practice(),
                new Notices.Turn(
                        saved.id(),
                        saved.subject().urgency(),
                        saved.course().rung(),
                        saved.course().directed()),
                now);
        return saved;
    }

    /** What happened to one that is written already. */
    Escalation told(Access access, Escalation written, String kind, Instant now) {
        steps.add(
                written.id(),
                new Steps.Step(kind, now, access.actor(), written.course().rung()));
        Optional<PatientId> patient = items.find(written.subject().item()).flatMap(WorkItemSummary::patient);
        audit.record(AuditEntry.of(
                        now, access.actor(), "escalation." + kind, written.id().reference())
                .about(patient.map(PatientId::value)));
        news.publishEvent(new EscalationChanged(
                access.practice(), written.id(), written.subject().item(), now));
        screens.changed(access.practice(), "escalations-changed");
        return written;
    }
}
