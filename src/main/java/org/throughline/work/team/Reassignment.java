package org.throughline.work.team;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.access.Workforce;
import org.throughline.access.Workforce.Worker;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.NotFound;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.Reference;
import org.throughline.kernel.RuleViolation;
import org.throughline.work.WorkItemId;
import org.throughline.work.item.History.Step;
import org.throughline.work.item.ItemChanges;
import org.throughline.work.item.WorkItem;
import org.throughline.work.item.WorkItemRepository;
import org.throughline.work.queue.Seen;

/**
 * Gives items to somebody else, or back to the lane's duty role, with a reason: all of them or none. A promise goes along
 * with its item and keeps its time (R4).
 */
@Service
public class Reassignment {

    private final WorkItemRepository items;
    private final ItemChanges changes;
    private final Workforce workforce;
    private final Clock clock;

    Reassignment(WorkItemRepository items, ItemChanges changes, Workforce workforce, Clock clock) {
        this.items = items;
        this.changes = changes;
        this.workforce = workforce;
        this.clock = clock;
    }

    /** Why work changes hands; the trail keeps the code, the conversation shows its words. */
    public enum Why {
        ABSENT,
        TOO_MUCH,
        LATE,
        LANGUAGE,
        KNOWS_THE_MATTER,
        OTHER;

        public String code() {
            return "reassigned." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** Where the items go and why; nobody named means the duty role. */
    public record Order(Optional<PersonId> to, Why why, Optional<String> words) {

        String line() {
            return words.map(String::strip).filter(said -> !said.isEmpty()).orElse(why.code());
        }
    }

    /** Carries the order out; refused as a whole if one item is no longer what the list showed (R3). */
    @Transactional
    public List<WorkItem> carryOut(Access access, List<Seen> chosen, Order order) {
        access.requireManager();
        if (chosen.isEmpty()) {
            throw RuleViolation.of("work.nothing-chosen");
        }
        var now = clock.instant();
        var found = current(chosen);
        order.to().ifPresent(person -> requireGrants(person, found));
        var moved = new ArrayList<WorkItem>();
        for (var item : found) {
            moved.add(move(access, item, order, now));
        }
        return moved;
    }

    private List<WorkItem> current(List<Seen> chosen) {
        Map<WorkItemId, WorkItem> found = items
                .lock(chosen.stream().map(Seen::item).toList())
                .stream()
                .collect(Collectors.toMap(WorkItem::id, Function.identity()));
        return chosen.stream()
                .distinct()
                .map(seen -> unchanged(seen, found.get(seen.item())))
                .toList();
    }

    private static WorkItem unchanged(Seen seen, @org.jspecify.annotations.Nullable WorkItem item) {
        if (item == null) {
            throw new NotFound(seen.item().reference());
        }
        if (item.standing().version() != seen.version()) {
            throw RuleViolation.conflict("work.list-is-older", item.reference());
        }
        return item;
    }

    private void requireGrants(PersonId person, List<WorkItem> found) {
        var worker = workforce.all().stream()
                .filter(one ->
                        one.colleague().id().equals(person) && one.colleague().active())
                .findFirst()
                .orElseThrow(() -> new NotFound(new Reference("Practitioner", person.value())));
        found.forEach(item -> requireGrant(worker, item.lane()));
    }

    private static void requireGrant(Worker worker, LaneCode lane) {
        if (!worker.mayWorkIn(lane)) {
            throw RuleViolation.of("work.colleague-lacks-lane");
        }
    }

    private WorkItem move(Access access, WorkItem item, Order order, Instant now) {
        var standing = item.standing();
        var next = order.to().map(standing::assignedTo).orElseGet(standing::backToDuty);
        var kind = order.to().isPresent() ? "assigned" : "returned";
        var step = Step.of(item.id(), kind, now, access.actor()).saying(Optional.of(order.line()));
        return changes.save(
                access,
                item.standing(next),
                order.to().map(step::to).orElse(step),
                order.why().code());
    }
}
