package org.throughline.work.call;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.access.Action;
import org.throughline.communication.CallsNow;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.RuleViolation;
import org.throughline.playbook.Lanes;
import org.throughline.work.item.WorkItem;
import org.throughline.work.item.WorkItemRepository;
import org.throughline.work.queue.WorkQueue;

/** Whoever takes a call holds its item from that moment: the card, the conversation and the note are there while one speaks. */
@Service
public class CallDesk {

    private static final LaneCode CALLBACKS = new LaneCode("callbacks");

    private final CallsNow calls;
    private final Lanes lanes;
    private final WorkItemRepository items;
    private final WorkQueue queue;
    private final Clock clock;

    CallDesk(CallsNow calls, Lanes lanes, WorkItemRepository items, WorkQueue queue, Clock clock) {
        this.calls = calls;
        this.lanes = lanes;
        this.items = items;
        this.queue = queue;
        this.clock = clock;
    }

    /** The lane that calls come to now. */
    public LaneCode lane() {
        return lanes.takerOf(CALLBACKS);
    }

    /** The item of the call, in the person's hands; refused once nobody is on the line. */
    @Transactional
    public WorkItem take(Access access, UUID call) {
        access.require(Action.CHANGE, lane());
        var item = calls.take(call, clock.instant())
                .flatMap(items::findOpen)
                .orElseThrow(() -> RuleViolation.of("work.call-over"));
        return queue.claim(access, item.id());
    }
}
