package org.throughline.work.fax;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.access.Action;
import org.throughline.communication.Fax;
import org.throughline.communication.ResentPages;
import org.throughline.kernel.NotFound;
import org.throughline.kernel.RuleViolation;
import org.throughline.work.WorkItemClosed;
import org.throughline.work.WorkItemId;
import org.throughline.work.fax.AwaitedPages.Awaited;
import org.throughline.work.item.History.Step;
import org.throughline.work.item.ItemChanges;
import org.throughline.work.item.State;
import org.throughline.work.item.WorkItem;
import org.throughline.work.item.WorkItemRepository;
import org.throughline.work.promise.PromiseDesk;
import org.throughline.work.queue.Seen;
import org.throughline.work.sight.WordsInLane;

/**
 * A fax that may bring the page that another item waits for: it came from the number that was asked. That is proposed and no more,
 * because anybody can write a number; a person who looked at it joins the two.
 */
@Service
public class ResentPageDesk {

    private static final String JOINED = "joined";

    private final WorkItemRepository items;
    private final HeldFax held;
    private final ResentPages pages;
    private final AwaitedPages awaited;
    private final PromiseDesk promises;
    private final ItemChanges changes;
    private final Clock clock;

    ResentPageDesk(
            WorkItemRepository items,
            HeldFax held,
            ResentPages pages,
            AwaitedPages awaited,
            PromiseDesk promises,
            ItemChanges changes,
            Clock clock) {
        this.items = items;
        this.held = held;
        this.pages = pages;
        this.awaited = awaited;
        this.promises = promises;
        this.changes = changes;
        this.clock = clock;
    }

    /** An item that the fax may complete, and which of how many pages it waits for. */
    public record Proposal(WorkItemId item, String reference, int page, int of) {}

    /** What the fax may complete, as far as the person may change and read it. */
    @Transactional(readOnly = true)
    public List<Proposal> proposals(Access access, Fax fax) {
        var now = clock.instant();
        return awaited(fax).stream()
                .flatMap(page -> items
                        .find(page.item())
                        .filter(item -> isOpenTo(access, item, now))
                        .map(item -> new Proposal(item.id(), item.reference(), page.page(), page.of()))
                        .stream())
                .toList();
    }

    /** Puts the pages behind those of the fax that lacked them; its item waits no longer, and the one that brought them ends in it. */
    @Transactional
    public WorkItem join(Access access, Seen seen, WorkItemId waiting, UUID attachment) {
        var now = clock.instant();
        var brought = held.get(access, seen, attachment, now);
        var page = awaited(brought.fax()).stream()
                .filter(one -> one.item().equals(waiting))
                .findFirst()
                .orElseThrow(() -> new NotFound(waiting.reference()));
        var item = items.lock(List.of(waiting)).getFirst();
        if (!isOpenTo(access, item, now)) {
            throw new NotFound(waiting.reference());
        }
        requireOneMatter(brought.item(), item);
        pages.join(access, attachment, page.fax(), now);
        awaited.came(page, brought.fax(), now);
        ended(access, brought.item(), item, now);
        return changes.save(access, completed(brought.item(), item), step(access, item, JOINED, brought.item(), now));
    }

    private List<Awaited> awaited(Fax fax) {
        return fax.from()
                .filter(number -> pages.mayJoin(fax))
                .map(number -> awaited.from(number, fax))
                .orElse(List.of());
    }

    private static boolean isOpenTo(Access access, WorkItem item, Instant now) {
        return access.may(Action.CHANGE, item.lane()) && new WordsInLane(access, now).opens(item, false);
    }

    private void requireOneMatter(WorkItem brought, WorkItem waiting) {
        var patient = brought.matter().patient();
        if (patient.isPresent() && !patient.equals(waiting.matter().patient())) {
            throw RuleViolation.of("work.fax-of-another-patient");
        }
        if (promises.anyActive(brought)) {
            throw RuleViolation.of("work.promise-active");
        }
    }

    private void ended(Access access, WorkItem brought, WorkItem into, Instant now) {
        var merged = brought.standing(brought.standing().closedBy(access.person(), State.MERGED, JOINED, now));
        var saved = changes.save(access, merged, step(access, brought, "closed", into, now));
        changes.tell(new WorkItemClosed(access.practice(), saved.id(), saved.lane(), JOINED, now));
    }

    /** As urgent as the stricter of the two, and for somebody's eyes again. */
    private static WorkItem completed(WorkItem brought, WorkItem waiting) {
        var matter = brought.matter();
        return waiting.raisedTo(matter.urgency(), matter.urgencyReason())
                .needingEyes("fax-page-came fax")
                .standing(waiting.standing().broughtBack());
    }

    private static Step step(Access access, WorkItem item, String kind, WorkItem other, Instant now) {
        return Step.of(item.id(), kind, now, access.actor()).saying(Optional.of(other.reference()));
    }
}
