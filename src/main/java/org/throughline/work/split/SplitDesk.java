package org.throughline.work.split;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.access.Action;
import org.throughline.access.Authorization;
import org.throughline.communication.Communications;
import org.throughline.communication.ConversationEntry;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.NotFound;
import org.throughline.kernel.RuleViolation;
import org.throughline.playbook.Lanes;
import org.throughline.playbook.Moment;
import org.throughline.playbook.Playbook;
import org.throughline.screening.Screening;
import org.throughline.work.Urgency;
import org.throughline.work.hold.FlaggedContacts;
import org.throughline.work.intake.ItemOpening;
import org.throughline.work.item.History.Step;
import org.throughline.work.item.ItemChanges;
import org.throughline.work.item.Matter;
import org.throughline.work.item.WorkItem;
import org.throughline.work.item.WorkItemRepository;
import org.throughline.work.queue.Seen;
import org.throughline.work.sight.WordsInLane;

/**
 * Makes a matter of its own of marked words: an item in the same conversation, received when the message was (INV-03), with the
 * flag of its words. Each of the two is answered and closed by itself.
 */
@Service
public class SplitDesk {

    private static final int LONGEST = 2000;

    private final WorkItemRepository items;
    private final ItemChanges changes;
    private final ItemOpening opening;
    private final FlaggedContacts flagged;
    private final WhatRemains remains;
    private final SplitParts parts;
    private final Communications communications;
    private final Screening screening;
    private final Playbook playbook;
    private final Lanes lanes;
    private final Authorization authorization;
    private final Clock clock;

    SplitDesk(
            WorkItemRepository items,
            ItemChanges changes,
            ItemOpening opening,
            FlaggedContacts flagged,
            WhatRemains remains,
            SplitParts parts,
            Communications communications,
            Screening screening,
            Playbook playbook,
            Lanes lanes,
            Authorization authorization,
            Clock clock) {
        this.items = items;
        this.changes = changes;
        this.opening = opening;
        this.flagged = flagged;
        this.remains = remains;
        this.parts = parts;
        this.communications = communications;
        this.screening = screening;
        this.playbook = playbook;
        this.lanes = lanes;
        this.authorization = authorization;
        this.clock = clock;
    }

    /** Splits the part off an item that the person holds; answers with the item it became. */
    @Transactional
    public WorkItem split(Access access, Seen seen, Part part) {
        var now = clock.instant();
        var item = seen.checked(items.get(access, seen.item()));
        access.require(Action.CHANGE, item.lane());
        var renewed = item.standing(item.standing().renewedBy(access.person(), now));
        var message = marked(access, item, part, now);
        var screened = ScreenedPart.of(part, message, screening);
        var opened = opening.open(access.practice(), matter(item, part, screened), message.at());
        parts.keep(access, new SplitParts.Cut(item, opened, part, screened.clinical()), now);
        var saved =
                changes.save(access, renewed, step(access, item, opened, now).to(opened.lane()));
        var told = changes.save(access, opened, step(access, opened, item, now));
        if (screened.clinical()) {
            var product = authorization.ofTheProduct(access.practice());
            flagged.flag(product, told, message.id(), screened.screened(), now);
            remains.freeIfNothingClinicalIsLeft(access.practice(), saved, told, now);
        }
        return opened;
    }

    /** The message, if the person may read it and the words stand in it. */
    private ConversationEntry marked(Access access, WorkItem item, Part part, Instant now) {
        var said = communications.conversation(item.matter().issue());
        var message = new WordsInLane(access, now)
                .entries(List.of(item), said).stream()
                        .filter(entry -> entry.fromPatient() && entry.id().equals(part.message()))
                        .findFirst()
                        .orElseThrow(() -> new NotFound(part.message().reference()));
        if (part.words().length() > LONGEST || message.withheld() || !MarkedText.occurs(part.words(), message)) {
            throw RuleViolation.of("work.split-words-not-there");
        }
        return message;
    }

    private Matter matter(WorkItem item, Part part, ScreenedPart screened) {
        var from = item.matter();
        var moment = part.moment().map(playbook::moment);
        return new Matter(
                from.issue(),
                from.patient(),
                lanes.takerOf(lane(item, part, moment)),
                moment.map(Moment::code),
                moment.map(one -> Urgency.valueOf(one.urgency().name()))
                        .orElse(Urgency.U4)
                        .or(screened.urgency()),
                screened.reason(),
                from.source(),
                ScreenedPart.summary(part),
                from.language(),
                Optional.empty());
    }

    private LaneCode lane(WorkItem item, Part part, Optional<Moment> moment) {
        var lane = moment.map(Moment::lane).or(part::lane).orElse(item.lane());
        if (lanes.all().stream().noneMatch(known -> known.code().equals(lane))) {
            throw new NotFound("no lane " + lane);
        }
        return lane;
    }

    private static Step step(Access access, WorkItem item, WorkItem other, Instant now) {
        return Step.of(item.id(), "split", now, access.actor()).saying(Optional.of(other.reference()));
    }
}
