package org.throughline.work.fax;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.communication.Fax;
import org.throughline.communication.FaxKind;
import org.throughline.communication.Faxes;
import org.throughline.kernel.LaneCode;
import org.throughline.playbook.Lanes;
import org.throughline.work.fax.HeldFax.Held;
import org.throughline.work.intake.ItemOpening;
import org.throughline.work.item.History.Step;
import org.throughline.work.item.ItemChanges;
import org.throughline.work.item.Matter;
import org.throughline.work.item.WorkItem;
import org.throughline.work.queue.Seen;

/** Says what a fax is, which sends it to its lane, and makes several matters of one fax. */
@Service
public class FaxDesk {

    private static final Map<FaxKind, LaneCode> LANES = Map.of(
            FaxKind.REFERRAL, new LaneCode("referrals"),
            FaxKind.RECORDS, new LaneCode("records"),
            FaxKind.FORM, new LaneCode("intake"),
            FaxKind.INSURANCE, new LaneCode("insurance"));

    private final HeldFax held;
    private final Faxes faxes;
    private final ItemChanges changes;
    private final ItemOpening opening;
    private final Lanes lanes;
    private final Clock clock;

    FaxDesk(HeldFax held, Faxes faxes, ItemChanges changes, ItemOpening opening, Lanes lanes, Clock clock) {
        this.held = held;
        this.faxes = faxes;
        this.changes = changes;
        this.opening = opening;
        this.lanes = lanes;
        this.clock = clock;
    }

    /** Says what the fax is; where that belongs to another lane, the item goes there and begins as received. */
    @Transactional
    public WorkItem sort(Access access, Seen seen, UUID attachment, FaxKind kind) {
        var now = clock.instant();
        var item = held.get(access, seen, attachment, now).item();
        faxes.sort(access, attachment, kind, now);
        var lane = laneOf(Optional.of(kind), item);
        if (lane.equals(item.lane())) {
            return item;
        }
        var moved = item.movedTo(lane, Optional.empty())
                .standing(item.standing().returnedBy(access.person(), "moved", now));
        return changes.save(access, moved, step(access, item, "moved", now).to(lane));
    }

    /** Makes an item of each part, as old as the fax (INV-03); the whole stays with its item. */
    @Transactional
    public List<WorkItem> cut(Access access, Seen seen, UUID attachment, List<FaxPart> parts) {
        FaxPart.require(parts);
        var now = clock.instant();
        var whole = held.get(access, seen, attachment, now);
        var item = whole.item();
        var opened = new ArrayList<WorkItem>();
        for (var part : parts) {
            var fax = faxes.cut(access, attachment, part.pages(), part.kind(), now);
            var made = opening.open(
                    access.practice(), matter(whole, fax), whole.fax().at());
            item = changes.save(access, item, split(access, item, made, now).to(made.lane()));
            opened.add(changes.save(access, made, split(access, made, item, now)));
        }
        return opened;
    }

    /** Whose it is nobody has read yet, whoever the other pages are about. */
    private Matter matter(Held whole, Fax part) {
        var from = whole.item().matter();
        return new Matter(
                part.issue(),
                Optional.empty(),
                laneOf(part.kind(), whole.item()),
                Optional.empty(),
                from.urgency(),
                "routine",
                Matter.Source.FAX,
                from.summary().map(line -> line + " · " + part.cut().orElse("")),
                from.language(),
                Optional.of("fax"));
    }

    private LaneCode laneOf(Optional<FaxKind> kind, WorkItem item) {
        return kind.map(LANES::get).map(lanes::takerOf).orElse(item.lane());
    }

    private static Step step(Access access, WorkItem item, String kind, Instant now) {
        return Step.of(item.id(), kind, now, access.actor());
    }

    private static Step split(Access access, WorkItem item, WorkItem other, Instant now) {
        return step(access, item, "split", now).saying(Optional.of(other.reference()));
    }
}
