package org.throughline.work.web;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.access.Action;
import org.throughline.access.Colleague;
import org.throughline.access.People;
import org.throughline.kernel.PersonId;
import org.throughline.platform.i18n.Texts;
import org.throughline.platform.web.Page;
import org.throughline.work.HeldBack;
import org.throughline.work.Urgency;
import org.throughline.work.WorkItemId;
import org.throughline.work.item.ItemChanges;
import org.throughline.work.item.Matter;
import org.throughline.work.item.State;
import org.throughline.work.item.WorkItem;
import org.throughline.work.item.WorkItemRepository;
import org.throughline.work.queue.OpenLanes;
import org.throughline.work.web.ItemView.Banner;
import org.throughline.work.web.ItemView.Tone;

/** An item as a page shows it: what happened, who owns it, what comes next and when the patient hears again. */
@Component
class ItemPages {

    private final WorkItemRepository items;
    private final ItemChanges changes;
    private final People people;
    private final OpenLanes lanes;
    private final Clock clock;

    ItemPages(WorkItemRepository items, ItemChanges changes, People people, OpenLanes lanes, Clock clock) {
        this.items = items;
        this.changes = changes;
        this.people = people;
        this.lanes = lanes;
        this.clock = clock;
    }

    @Transactional
    ItemView of(Access access, Page page, WorkItemId id, Optional<String> next) {
        var now = clock.instant();
        var item = items.get(access, id);
        changes.record(access, item, "work-item.opened", now);
        var texts = page.texts();
        var href = "/work-items/" + id;
        return new ItemView(
                item.reference(),
                texts.get("work.source." + item.matter().source().name()),
                item.times().receivedAt(),
                item.standing().owner().map(this::name).orElse(null),
                texts.get("work.next-step." + nextStep(access, item, now)),
                item.times().promiseDueAt().orElse(null),
                whyOpened(access, item, texts),
                next.flatMap(code -> texts.find("work.reason." + code)).orElse(null),
                banners(item, texts, now),
                new ItemView.Parts(
                        href + "/patient",
                        href + "/recovery",
                        href + "/thread",
                        href + lower(nextStep(access, item, now), item, access),
                        href + "/card",
                        href + "/escalation",
                        href + "/next-step",
                        item.matter().source() == Matter.Source.FAX ? href + "/fax" : null));
    }

    @Transactional(readOnly = true)
    HandOverView handOver(Access access, Page page, WorkItemId id) {
        var item = items.get(access, id);
        var colleagues = people.all().stream()
                .filter(Colleague::active)
                .filter(colleague -> !colleague.id().equals(access.person()))
                .map(colleague -> new HandOverView.Choice(
                        colleague.id().toString(), colleague.name().full()))
                .toList();
        var texts = page.texts();
        var open = lanes.openTo(access, Action.SEE).stream()
                .filter(lane -> !lane.equals(item.lane()))
                .map(lane -> new HandOverView.Choice(
                        lane.value(),
                        texts.find("playbook.lane." + lane.value()).orElse(lane.value())))
                .toList();
        return new HandOverView(
                "/work-items/" + id,
                item.standing().version(),
                colleagues,
                open,
                item.standing().heldBy(access.person(), clock.instant()));
    }

    private String name(PersonId person) {
        return people.find(person).map(Colleague::shortName).orElse("");
    }

    /** What stands below the conversation: what may be done next, and nothing that would be refused. */
    private static String lower(String nextStep, WorkItem item, Access access) {
        if (answerHeld(item, access)) {
            return "/raising";
        }
        return nextStep.equals("NOTE") ? "/note" : "/reply";
    }

    private static boolean answerHeld(WorkItem item, Access access) {
        return item.standing().state().isOpen()
                && !access.clinical()
                && item.standing().holdsBack(HeldBack.REPLY);
    }

    static String nextStep(Access access, WorkItem item, Instant now) {
        if (!item.standing().state().isOpen()) {
            return "CLOSED";
        }
        if (item.standing().state() == State.WAITING_CLINICAL) {
            return "CLINICAL";
        }
        if (!item.standing().heldBy(access.person(), now)) {
            return item.standing().state().isWaiting() ? "WAIT" : "TAKE";
        }
        if (item.standing().holdsBack(HeldBack.SET_ASIDE)) {
            return "EMERGENCY";
        }
        if (answerHeld(item, access)) {
            return "RAISE";
        }
        return item.times().unanswered() ? "ANSWER" : "NOTE";
    }

    private static String whyOpened(Access access, WorkItem item, Texts texts) {
        var own = item.standing().owner().filter(access.person()::equals).isPresent();
        var lane = texts.find("playbook.lane." + item.lane().value())
                .orElse(item.lane().value());
        return own ? texts.get("work.opened.own") : texts.get("work.opened.lane", "lane", lane);
    }

    private static List<Banner> banners(WorkItem item, Texts texts, Instant now) {
        var banners = new ArrayList<Banner>();
        if (item.lateAt(now)) {
            banners.add(new Banner(Tone.LATE, texts.get("work.banner.promise-late"), null, null));
        }
        if (item.matter().urgency().isAtLeast(Urgency.U2)
                && texts.has("work.banner." + item.matter().urgencyReason())) {
            banners.add(new Banner(
                    Tone.CLINICAL, texts.get("work.banner." + item.matter().urgencyReason()), null, null));
        }
        item.matter()
                .needsEyes()
                .ifPresent(codes -> banners.add(new Banner(Tone.LATE, eyes(codes, texts), null, null)));
        item.standing()
                .line()
                .ifPresent(line ->
                        banners.add(new Banner(Tone.LATE, texts.get("work.banner.line", "line", line), null, null)));
        return banners;
    }

    private static String eyes(String codes, Texts texts) {
        var first = codes.split(" ", -1)[0];
        return texts.find("work.eyes." + first).orElse(texts.get("work.eyes"));
    }
}
