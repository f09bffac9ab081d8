package org.throughline.escalation.web;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.access.Action;
import org.throughline.access.People;
import org.throughline.access.Role;
import org.throughline.audit.AuditEntry;
import org.throughline.audit.AuditLog;
import org.throughline.escalation.course.Course;
import org.throughline.escalation.course.DeliveryDesk;
import org.throughline.escalation.course.Escalation;
import org.throughline.escalation.course.EscalationRepository;
import org.throughline.escalation.ladder.Rung;
import org.throughline.escalation.notice.Notices;
import org.throughline.escalation.quiet.Receivers;
import org.throughline.escalation.web.EscalationsView.Choice;
import org.throughline.escalation.web.EscalationsView.ClosedLine;
import org.throughline.kernel.HumanName;
import org.throughline.kernel.Reference;
import org.throughline.platform.web.Page;
import org.throughline.work.Urgency;

/** The care team's page: what to act on now comes first, and what can wait waits for its time. */
@Component
class EscalationPages {

    private final EscalationRepository escalations;
    private final DeliveryDesk deliveries;
    private final PacketViews packets;
    private final Receivers receivers;
    private final Notices notices;
    private final People people;
    private final AuditLog audit;
    private final Clock clock;

    EscalationPages(
            EscalationRepository escalations,
            DeliveryDesk deliveries,
            PacketViews packets,
            Receivers receivers,
            Notices notices,
            People people,
            AuditLog audit,
            Clock clock) {
        this.escalations = escalations;
        this.deliveries = deliveries;
        this.packets = packets;
        this.receivers = receivers;
        this.notices = notices;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public EscalationsView of(Access access, Page page) {
        var now = clock.instant();
        var seen = deliveries.shown(
                access,
                escalations.open().stream().filter(one -> sees(access, one)).toList());
        var closed = escalations.closedSince(PacketViews.startOfDay(page)).stream()
                .filter(one -> sees(access, one))
                .toList();
        var all = new ArrayList<>(seen);
        all.addAll(closed);
        var about = packets.about(all);
        shown(access, about, now);
        var reader = reader(access, page, now);
        var shelf = new Shelf(access, page, about, seen);
        Predicate<Escalation> later = one -> reader.batchAt() != null && canWait(one);
        return new EscalationsView(
                views(shelf, one -> waits(one) && !later.test(one)),
                views(shelf, one -> waits(one) && later.test(one)),
                views(shelf, one -> inHands(access, one)),
                views(shelf, one -> !waits(one) && !inHands(access, one)),
                closed.stream().map(one -> line(page, one, about)).toList(),
                reader);
    }

    /** What a reader sees of the open ones, with whom they are about. */
    private record Shelf(Access access, Page page, Map<UUID, PacketRows.About> about, List<Escalation> open) {}

    private EscalationsView.Reader reader(Access access, Page page, Instant now) {
        var zone = page.said().zone();
        var time = receivers
                .all()
                .getOrDefault(access.person(), Receivers.Reached.ANY_TIME)
                .time();
        var comesAt = time.comesAt(now, zone);
        var today = now.atZone(zone).toLocalDate();
        return new EscalationsView.Reader(
                access.clinical(),
                access.is(Role.MANAGER),
                time.running(now, zone)
                        .map(span -> today.atTime(span.until()).atZone(zone).toInstant())
                        .orElse(null),
                comesAt.isAfter(now) ? comesAt : null,
                notices.heldBack(access.person(), PacketViews.startOfDay(page)),
                clinicians(access));
    }

    private static boolean sees(Access access, Escalation one) {
        return access.clinical()
                || access.everyLane()
                || access.may(Action.SEE, one.subject().lane());
    }

    private static boolean waits(Escalation one) {
        return one.course().state().waits();
    }

    private static boolean canWait(Escalation one) {
        return !one.subject().urgency().isAtLeast(Urgency.U1);
    }

    private static boolean inHands(Access access, Escalation one) {
        return (one.course().state() == Course.State.ACCEPTED || one.course().state() == Course.State.ANSWERED)
                && one.acceptedBy(access.person());
    }

    private List<PacketView> views(Shelf shelf, Predicate<Escalation> which) {
        return shelf.open().stream()
                .filter(which)
                .flatMap(one -> Optional.ofNullable(
                        shelf.about().get(one.subject().item().value()))
                        .map(known -> packets.of(shelf.access(), shelf.page(), one, known))
                        .stream())
                .toList();
    }

    private ClosedLine line(Page page, Escalation one, Map<UUID, PacketRows.About> about) {
        var told = one.course().told().orElseThrow();
        return new ClosedLine(
                one.reference(),
                Optional.ofNullable(about.get(one.subject().item().value()))
                        .flatMap(PacketRows.About::name)
                        .map(HumanName::full)
                        .orElse(null),
                one.course()
                        .answer()
                        .map(answer -> page.texts()
                                .get("escalation.answer." + answer.code().code()))
                        .orElse(""),
                packets.name(told.by()),
                page.texts().get("escalation.told." + told.how()),
                told.at());
    }

    private List<Choice> clinicians(Access access) {
        return people.all().stream()
                .filter(one ->
                        access.is(Role.MANAGER) && one.active() && one.role().clinical())
                .map(one -> new Choice(one.id().toString(), one.name().full()))
                .toList();
    }

    private void shown(Access access, Map<UUID, PacketRows.About> about, Instant now) {
        var patients = about.values().stream()
                .flatMap(one -> one.patient().stream())
                .distinct()
                .toList();
        if (!patients.isEmpty()) {
            var practice = new Reference("Organization", access.practice().value());
            audit.record(AuditEntry.of(now, access.actor(), "escalation.list-shown", practice)
                    .showing(patients));
        }
    }

    /** The pinned line over every page: how many nobody has accepted, and since when the oldest waits. */
    @Transactional(readOnly = true)
    public PinnedView pinned() {
        var pinned = escalations.open().stream()
                .filter(one -> waits(one) && pins(one))
                .toList();
        return new PinnedView(
                pinned.size(),
                (int) pinned.stream().filter(Escalation::emergency).count(),
                pinned.stream()
                        .map(one -> one.raised()
                                .map(Escalation.Raised::at)
                                .orElse(one.subject().since()))
                        .min(Instant::compareTo)
                        .orElse(null));
    }

    /** What the first receiver still has time for disturbs nobody else; everything urgent or climbing is everybody's. */
    private static boolean pins(Escalation one) {
        return one.emergency() || one.course().rung() != Rung.RECEIVER;
    }
}
