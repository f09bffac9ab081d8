package org.throughline.work.promise;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.access.Action;
import org.throughline.audit.AuditEntry;
import org.throughline.audit.AuditLog;
import org.throughline.communication.CommunicationId;
import org.throughline.communication.IssueId;
import org.throughline.kernel.PracticeId;
import org.throughline.kernel.Reference;
import org.throughline.kernel.RuleViolation;
import org.throughline.patient.PatientId;
import org.throughline.practice.BusinessHours;
import org.throughline.work.PromiseBroken;
import org.throughline.work.PromiseMade;
import org.throughline.work.item.WorkItem;

/** Makes promises that the calendar can keep, and says of each what became of it. */
@Service
public class PromiseDesk {

    private final PromiseRepository promises;
    private final BusinessHours hours;
    private final PromiseTimes times;
    private final AuditLog audit;
    private final ApplicationEventPublisher news;

    PromiseDesk(
            PromiseRepository promises,
            BusinessHours hours,
            PromiseTimes times,
            AuditLog audit,
            ApplicationEventPublisher news) {
        this.promises = promises;
        this.hours = hours;
        this.times = times;
        this.audit = audit;
        this.news = news;
    }

    /** INV-11: what the patient was told becomes a promise with the same time; INV-60: only while somebody is there. */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID make(Access access, WorkItem item, Promise.Offer offer, Optional<CommunicationId> toldIn, Instant now) {
        access.require(Action.PROMISE, item.lane());
        var due = offer.dueAt();
        if (!due.isAfter(now)) {
            throw RuleViolation.of("work.promise-in-the-past");
        }
        if (!hours.of(access.practice()).isOpen(due.minusSeconds(1))) {
            throw RuleViolation.of("work.promise-outside-hours");
        }
        if (!times.of(access.practice(), item.lane(), item.matter().language()).keeps(now, due)) {
            throw RuleViolation.of("work.promise-nobody-there");
        }
        var promise = new Promise(
                new UUID(0, 0),
                item.id(),
                toldIn,
                offer.what(),
                now,
                due,
                access.person(),
                now,
                Promise.State.ACTIVE,
                Optional.empty());
        var id = promises.add(promise, offer.channel());
        record(access, item, id, "promise.made", now);
        news.publishEvent(new PromiseMade(access.practice(), item.id(), id, due, now));
        return id;
    }

    /** The patient has heard from a person: what was promised for this item is kept, or was broken and is now made good. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void patientHeard(Access access, WorkItem item, Instant now) {
        for (var promise : promises.active(item.id())) {
            var became = promise.whenPatientHears(now);
            promises.end(promise, became, now, access.actor().id());
            record(access, item, promise.id(), "promise." + became.code(), now);
            if (became == Promise.State.BROKEN) {
                tellBroken(access.practice(), promise, now);
            }
        }
    }

    /**
     * When an item that waits for somebody else comes back: at the next look, or with its promise if that is sooner. Empty where a
     * patient was told something of it and does not know when to hear again (INV-02).
     */
    @Transactional(readOnly = true)
    public Optional<Instant> backBy(WorkItem item, Instant nextLook, Instant now) {
        var made = promises.of(List.of(item.matter().issue())).stream()
                .filter(promise -> promise.item().equals(item.id()) && promise.state() != Promise.State.WITHDRAWN)
                .toList();
        if (made.isEmpty()) {
            return Optional.of(nextLook);
        }
        return made.stream()
                .filter(promise -> promise.state() == Promise.State.ACTIVE
                        && promise.dueAt().isAfter(now))
                .map(Promise::dueAt)
                .min(Instant::compareTo)
                .map(due -> due.isBefore(nextLook) ? due : nextLook);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public boolean anyActive(WorkItem item) {
        return !promises.active(item.id()).isEmpty();
    }

    @Transactional(readOnly = true)
    public List<Promise> of(Collection<IssueId> issues) {
        return promises.of(issues);
    }

    /** Says of every promise whose time has passed that it is broken; the item stays late until the patient has heard. */
    @Transactional
    public int breakPassed(PracticeId practice, Access product, Instant now) {
        var passed = promises.passed(now, 200);
        for (var promise : passed) {
            promises.end(promise, Promise.State.BROKEN, now, product.actor().id());
            audit.record(AuditEntry.of(now, product.actor(), "promise.broken", reference(promise.id())));
            tellBroken(practice, promise, now);
        }
        return passed.size();
    }

    private void tellBroken(PracticeId practice, Promise promise, Instant now) {
        news.publishEvent(new PromiseBroken(practice, promise.item(), promise.id(), promise.dueAt(), now));
    }

    private void record(Access access, WorkItem item, UUID promise, String action, Instant at) {
        audit.record(AuditEntry.of(at, access.actor(), action, reference(promise))
                .about(item.matter().patient().map(PatientId::value)));
    }

    private static Reference reference(UUID promise) {
        return new Reference("CommunicationRequest", promise);
    }
}
