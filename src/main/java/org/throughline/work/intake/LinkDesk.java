package org.throughline.work.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.access.Action;
import org.throughline.communication.Communications;
import org.throughline.communication.IssueId;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.NotFound;
import org.throughline.kernel.RuleViolation;
import org.throughline.patient.PatientId;
import org.throughline.patient.PatientLinks;
import org.throughline.patient.PatientLinks.Undo;
import org.throughline.patient.PortalAccounts;
import org.throughline.work.Urgency;
import org.throughline.work.WorkItemId;
import org.throughline.work.item.History.Step;
import org.throughline.work.item.ItemChanges;
import org.throughline.work.item.Matter;
import org.throughline.work.item.WorkItem;
import org.throughline.work.item.WorkItemRepository;

/** Says whose conversation it is; every link can be undone and both are audited. */
@Service
public class LinkDesk {

    private static final LaneCode CALLBACKS = new LaneCode("callbacks");

    private final WorkItemRepository items;
    private final ItemChanges changes;
    private final ItemOpening opening;
    private final Communications communications;
    private final PatientLinks links;
    private final PortalAccounts accounts;
    private final CallerEvidence callers;
    private final Clock clock;

    LinkDesk(
            WorkItemRepository items,
            ItemChanges changes,
            ItemOpening opening,
            Communications communications,
            PatientLinks links,
            PortalAccounts accounts,
            CallerEvidence callers,
            Clock clock) {
        this.items = items;
        this.changes = changes;
        this.opening = opening;
        this.communications = communications;
        this.links = links;
        this.accounts = accounts;
        this.callers = callers;
        this.clock = clock;
    }

    /** Links the item's conversation, with all that was ever done in it, to the patient. */
    @Transactional
    public WorkItem link(Access access, WorkItemId id, PatientId patient) {
        var now = clock.instant();
        var item = items.get(access, id);
        access.require(Action.CHANGE, item.lane());
        var issue = item.matter().issue();
        links.link(access, item.lane(), issue.reference(), patient);
        communications.link(issue, Optional.of(patient));
        callers.accounts(issue).forEach(account -> accounts.match(access, account, patient));
        items.closedAreAbout(issue, Optional.of(patient));
        return changes.save(
                access, item.about(Optional.of(patient)), Step.of(item.id(), "linked", now, access.actor()));
    }

    /** Refuses, as if there were none, whoever may not undo the conversation's link. */
    @Transactional(readOnly = true)
    public void requireLinked(Access access, IssueId issue) {
        if (links.patientOf(issue.reference()).isEmpty()) {
            throw new NotFound(issue.reference());
        }
        access.require(Action.CHANGE, laneOf(issue));
    }

    /** A person sees that it was somebody else: the conversation belongs to nobody, and an open item asks again. */
    @Transactional
    public WorkItem unlink(Access access, IssueId issue, Optional<Undo> because) {
        requireLinked(access, issue);
        var why = because.orElseThrow(() -> RuleViolation.of("work.undo-reason-missing"));
        var now = clock.instant();
        links.unlink(access, laneOf(issue), issue.reference(), why);
        communications.link(issue, Optional.empty());
        callers.accounts(issue).forEach(account -> accounts.undo(access, account));
        items.closedAreAbout(issue, Optional.empty());
        var asking = items.findOpen(issue).orElseGet(() -> askAgain(access, issue, now));
        return changes.save(
                access, asking.about(Optional.empty()), Step.of(asking.id(), "unlinked", now, access.actor()));
    }

    private LaneCode laneOf(IssueId issue) {
        return items.of(issue).stream()
                .min((one, other) -> Boolean.compare(
                        other.standing().state().isOpen(),
                        one.standing().state().isOpen()))
                .map(WorkItem::lane)
                .orElse(CALLBACKS);
    }

    /** Everything of the conversation was closed, so somebody must be asked whose it is. */
    private WorkItem askAgain(Access access, IssueId issue, Instant now) {
        var last = items.of(issue).stream().findFirst().map(WorkItem::matter);
        var matter = new Matter(
                issue,
                Optional.empty(),
                laneOf(issue),
                last.flatMap(Matter::moment),
                Urgency.U3,
                "link-undone",
                Matter.Source.STAFF,
                last.flatMap(Matter::summary),
                last.flatMap(Matter::language),
                Optional.of("link-undone"));
        return opening.ask(access.practice(), matter, now);
    }
}
