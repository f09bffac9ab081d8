package org.throughline.work.moment;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.access.Action;
import org.throughline.access.Authorization;
import org.throughline.kernel.RuleViolation;
import org.throughline.playbook.GapAnswered;
import org.throughline.playbook.MomentCode;
import org.throughline.playbook.Playbook;
import org.throughline.playbook.gap.Gap;
import org.throughline.playbook.gap.GapDesk;
import org.throughline.practice.BusinessHours;
import org.throughline.work.ComplaintSorted;
import org.throughline.work.Urgency;
import org.throughline.work.WorkItemId;
import org.throughline.work.item.History.Step;
import org.throughline.work.item.ItemChanges;
import org.throughline.work.item.WorkItem;
import org.throughline.work.item.WorkItemRepository;
import org.throughline.work.queue.Seen;

/** Says which moment an item is about. A stricter moment raises the urgency, a milder one never lowers it (INV-23). */
@Service
public class MomentDesk {

    private final WorkItemRepository items;
    private final ItemChanges changes;
    private final Playbook playbook;
    private final GapDesk gaps;
    private final BusinessHours hours;
    private final Authorization authorization;
    private final Clock clock;

    MomentDesk(
            WorkItemRepository items,
            ItemChanges changes,
            Playbook playbook,
            GapDesk gaps,
            BusinessHours hours,
            Authorization authorization,
            Clock clock) {
        this.items = items;
        this.changes = changes;
        this.playbook = playbook;
        this.gaps = gaps;
        this.hours = hours;
        this.authorization = authorization;
        this.clock = clock;
    }

    /** The holder says which moment it is. What was begun with the other moment's words stays, and is not sent as this one's. */
    @Transactional
    public void choose(Access access, Seen seen, MomentCode moment) {
        var now = clock.instant();
        var item = held(access, seen, now);
        if (gaps.openOf(item.id().value()).isPresent()) {
            throw RuleViolation.conflict("work.gap-open");
        }
        var sorted = about(access, item, moment);
        changes.save(access, sorted, step(access, item, "sorted", now).saying(Optional.of(moment.value())));
        if (sorted.matter().complaint()) {
            changes.tell(new ComplaintSorted(access.practice(), item.id(), now));
        }
    }

    /** No entry fits: the practice is asked, the patient is kept informed, and the item stays open until it is answered. */
    @Transactional
    public void noEntryFits(Access access, Seen seen, String asks) {
        var now = clock.instant();
        var item = held(access, seen, now);
        gaps.raise(access, new Gap.About(item.id().value(), item.reference(), item.lane()), asks, now);
        changes.save(access, item.guidedBy(Optional.empty()), step(access, item, "no-entry-fits", now));
    }

    /** The answer comes to the item, with its moment if there is one. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(GapAnswered news) {
        var gap = gaps.get(news.gap());
        var answer = gap.answer().orElseThrow();
        items.find(new WorkItemId(news.task()))
                .filter(item -> item.standing().state().isOpen())
                .ifPresent(item -> {
                    var by = authorization.of(answer.by()).orElseThrow();
                    var guided = answer.moment()
                            .map(moment -> about(by, item, moment))
                            .orElse(item);
                    changes.save(by, guided, step(by, item, "guided", news.at()).saying(Optional.of(answer.words())));
                });
    }

    private WorkItem held(Access access, Seen seen, Instant now) {
        var item = seen.checked(items.get(access, seen.item()));
        access.require(Action.SAY, item.lane());
        if (!item.standing().heldBy(access.person(), now)) {
            throw RuleViolation.conflict("work.not-held");
        }
        return item;
    }

    private WorkItem about(Access access, WorkItem item, MomentCode code) {
        var moment = playbook.moment(code);
        var asked = Urgency.valueOf(moment.urgency().name());
        var guided = item.guidedBy(Optional.of(moment.code()));
        if (guided.matter().urgency().isAtLeast(asked)) {
            return guided;
        }
        var target =
                hours.of(access.practice()).plusBusinessMinutes(item.times().receivedAt(), asked.targetMinutes());
        return guided.raisedTo(asked, "moment").times(item.times().dueNoLaterThan(target));
    }

    private static Step step(Access access, WorkItem item, String kind, Instant now) {
        return Step.of(item.id(), kind, now, access.actor());
    }
}
