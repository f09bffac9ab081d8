package org.throughline.work.queue;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.access.Action;
import org.throughline.access.Colleague;
import org.throughline.access.People;
import org.throughline.access.shift.Cover;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.NotFound;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.Reference;
import org.throughline.kernel.RuleViolation;
import org.throughline.practice.Practices;
import org.throughline.work.ComplaintSorted;
import org.throughline.work.WorkItemChanged;
import org.throughline.work.WorkItemId;
import org.throughline.work.item.History.Step;
import org.throughline.work.item.ItemChanges;
import org.throughline.work.item.State;
import org.throughline.work.item.WorkItem;
import org.throughline.work.item.WorkItemRepository;
import org.throughline.work.promise.Able;

/** Taking work from a queue, setting it aside and giving it on. */
@Service
public class WorkQueue {

    private static final int MOST_PARKED = 3;

    private final TakeNext next;
    private final WorkItemRepository items;
    private final ItemChanges changes;
    private final OpenLanes lanes;
    private final Practices practices;
    private final People people;
    private final Cover cover;
    private final Clock clock;

    WorkQueue(
            TakeNext next,
            WorkItemRepository items,
            ItemChanges changes,
            OpenLanes lanes,
            Practices practices,
            People people,
            Cover cover,
            Clock clock) {
        this.next = next;
        this.items = items;
        this.changes = changes;
        this.lanes = lanes;
        this.practices = practices;
        this.people = people;
        this.cover = cover;
        this.clock = clock;
    }

    /** An item that was taken, and why it was the next. */
    public record Taken(WorkItem item, Reason because) {}

    /** Claims the next item over all lanes the person may change; empty when the queue is. */
    @Transactional
    public Optional<Taken> takeNext(Access access) {
        return takeNext(access, lanes.openTo(access, Action.CHANGE));
    }

    /** Claims the next item of some lanes. */
    @Transactional
    public Optional<Taken> takeNext(Access access, Set<LaneCode> from) {
        var now = clock.instant();
        from.forEach(lane -> access.require(Action.CHANGE, lane));
        var lead = practices.get(access.practice()).promiseLead();
        var able = Able.of(cover.of(access.practice()), from, now, lead);
        var taker = new TakeNext.Taker(access.practice().value(), access.person(), lead, able);
        return next.take(from, taker, now).map(item -> {
            changes.record(access, item, "work-item.claimed", now);
            changes.tell(new WorkItemChanged(access.practice(), item.id(), item.lane(), now));
            return new Taken(item, Reason.of(item, now, lead));
        });
    }

    /** Claims one item that a person picked from the list. */
    @Transactional
    public WorkItem claim(Access access, WorkItemId id) {
        var now = clock.instant();
        var item = changeable(access, id);
        if (item.standing().heldBy(access.person(), now)) {
            var renewed = item.standing().renewedBy(access.person(), now);
            items.renew(item, renewed);
            return item.standing(renewed);
        }
        var claimed = item.standing(item.standing().claimedBy(access.person(), now));
        return changes.save(access, claimed, step(access, id, "claimed", now));
    }

    /** Sets the item aside with the line that says where to go on; three at most, so that nothing is hoarded. */
    @Transactional
    public WorkItem park(Access access, Seen seen, String stoppingLine) {
        var now = clock.instant();
        var item = changeable(access, seen);
        if (items.parkedBy(access.person()) >= MOST_PARKED) {
            throw RuleViolation.of("work.too-many-parked", MOST_PARKED);
        }
        var comesBack = lanes.endOfBusinessDay(access.practice(), now);
        var parked = item.standing(item.standing().parkedBy(access.person(), stoppingLine, now, comesBack));
        return changes.save(
                access,
                parked,
                step(access, item.id(), "parked", now).saying(parked.standing().line()));
    }

    /** Puts the item to wait for somebody else until a date. */
    @Transactional
    public WorkItem waitFor(Access access, Seen seen, State whom, Instant nextCheck) {
        var now = clock.instant();
        var item = changeable(access, seen);
        if (item.times().unanswered()) {
            throw RuleViolation.of("work.answer-before-waiting");
        }
        var waiting = item.standing(item.standing().waitingFor(whom, access.person(), now, nextCheck));
        return changes.save(access, waiting, step(access, item.id(), "waiting", now));
    }

    /** Gives the item back to its lane with a reason. */
    @Transactional
    public WorkItem giveBack(Access access, Seen seen, String reason) {
        var now = clock.instant();
        var item = changeable(access, seen);
        var returned = item.standing(item.standing().returnedBy(access.person(), reason, now));
        return changes.save(
                access,
                returned,
                step(access, item.id(), "returned", now)
                        .saying(returned.standing().line()));
    }

    /** Hands the item to a colleague who may work in the lane; the manager may do so with anybody's. */
    @Transactional
    public WorkItem handTo(Access access, Seen seen, PersonId colleague, Optional<String> why) {
        var now = clock.instant();
        var item = changeable(access, seen);
        requireOwnOrManager(access, item, now);
        if (people.find(colleague).filter(Colleague::active).isEmpty()) {
            throw new NotFound(new Reference("Practitioner", colleague.value()));
        }
        if (!lanes.mayWorkIn(colleague, item.lane())) {
            throw RuleViolation.of("work.colleague-lacks-lane");
        }
        var given = item.standing(item.standing().givenTo(colleague, why));
        var kind = access.everyLane() ? "assigned" : "handed-over";
        return changes.save(
                access, given, step(access, item.id(), kind, now).to(colleague).saying(why));
    }

    /** Takes an item from whoever has it; always allowed in one's lanes, and told. */
    @Transactional
    public WorkItem takeBack(Access access, Seen seen) {
        var now = clock.instant();
        var item = changeable(access, seen);
        var taken = item.standing(item.standing().takenBackBy(access.person(), now));
        return changes.save(
                access, taken, step(access, item.id(), "taken-back", now).to(access.person()));
    }

    /** Moves the item to the lane it belongs to; there it begins as received. */
    @Transactional
    public WorkItem moveTo(Access access, Seen seen, LaneCode lane) {
        var now = clock.instant();
        var item = changeable(access, seen);
        lanes.requireKnown(lane);
        var moved = item.movedTo(lane, Optional.empty())
                .standing(item.standing().returnedBy(access.person(), "moved", now));
        if (moved.matter().complaint()) {
            changes.tell(new ComplaintSorted(access.practice(), item.id(), now));
        }
        return changes.save(access, moved, step(access, item.id(), "moved", now).to(lane));
    }

    private void requireOwnOrManager(Access access, WorkItem item, Instant now) {
        var own = item.standing().owner().filter(access.person()::equals).isPresent()
                || item.standing().heldBy(access.person(), now);
        if (!own && !access.everyLane()) {
            throw RuleViolation.conflict("work.not-held");
        }
    }

    private WorkItem changeable(Access access, Seen seen) {
        return seen.checked(changeable(access, seen.item()));
    }

    private WorkItem changeable(Access access, WorkItemId id) {
        var item = items.get(access, id);
        access.require(Action.CHANGE, item.lane());
        return item;
    }

    private static Step step(Access access, WorkItemId id, String kind, Instant now) {
        return Step.of(id, kind, now, access.actor());
    }
}
