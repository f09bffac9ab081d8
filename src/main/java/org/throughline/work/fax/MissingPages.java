package org.throughline.work.fax;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.communication.Channel;
import org.throughline.communication.Departures;
import org.throughline.communication.Faxes;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.Language;
import org.throughline.kernel.RuleViolation;
import org.throughline.practice.BusinessHours;
import org.throughline.work.item.History.Step;
import org.throughline.work.item.ItemChanges;
import org.throughline.work.item.State;
import org.throughline.work.item.WorkItem;
import org.throughline.work.promise.PromiseDesk;
import org.throughline.work.queue.Seen;
import org.throughline.work.reply.ReplyDesk;

/** Asks the sender of a fax for a page that did not come: one transaction for the fax that leaves and the item that waits. */
@Service
public class MissingPages {

    /** In business minutes: by then an office has sent it again, or somebody asks why not. */
    private static final int LOOKED_FOR_AFTER = 240;

    private final HeldFax held;
    private final Faxes faxes;
    private final ReplyDesk replies;
    private final Departures departures;
    private final ItemChanges changes;
    private final AwaitedPages awaited;
    private final PromiseDesk promises;
    private final BusinessHours hours;
    private final Clock clock;

    MissingPages(
            HeldFax held,
            Faxes faxes,
            ReplyDesk replies,
            Departures departures,
            ItemChanges changes,
            AwaitedPages awaited,
            PromiseDesk promises,
            BusinessHours hours,
            Clock clock) {
        this.held = held;
        this.faxes = faxes;
        this.replies = replies;
        this.departures = departures;
        this.changes = changes;
        this.awaited = awaited;
        this.promises = promises;
        this.hours = hours;
        this.clock = clock;
    }

    /**
     * What is asked for, and where. Prints masked.
     *
     * @param number as a person checked it
     * @param of how many pages the sender sent
     */
    public record Asked(UUID fax, String number, int page, int of, Language language) {

        @Override
        public String toString() {
            return "Asked[" + fax + "]";
        }
    }

    /**
     * When the item would come back if a page were asked for now; empty where the patient has to be told first when to hear again
     * (domain 2.2, INV-02).
     */
    @Transactional(readOnly = true)
    public Optional<Instant> backBy(Access access, WorkItem item, Instant now) {
        var nextLook = hours.of(access.practice()).plusBusinessMinutes(now, LOOKED_FOR_AFTER);
        return promises.backBy(item, nextLook, now);
    }

    @Transactional
    public WorkItem ask(Access access, Seen seen, Asked asked) {
        var now = clock.instant();
        var item = held.get(access, seen, asked.fax(), now).item();
        departures.missing(access.practice(), Channel.FAX).ifPresent(code -> {
            throw RuleViolation.of(code);
        });
        var number = ContactPoint.phone(asked.number(), "US")
                .orElseThrow(() -> RuleViolation.of("communication.fax-number"));
        var words = faxes.pageMissing(asked.fax(), asked.page(), asked.of(), asked.language());
        faxes.cameFrom(access, asked.fax(), number, now);
        awaited.ask(item, asked, number, now);
        replies.fax(access, item, asked.language(), words, now);
        var next = backBy(access, item, now).orElseThrow(() -> RuleViolation.of("work.promise-needed-to-wait"));
        var waiting = item.times(item.times().answered(now, item.times().promiseDueAt()))
                .standing(item.standing().waitingFor(State.WAITING_OTHER, access.person(), now, next));
        return changes.save(access, waiting, Step.of(item.id(), "waiting", now, access.actor()));
    }
}
