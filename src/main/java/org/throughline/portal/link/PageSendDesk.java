package org.throughline.portal.link;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.audit.AuditEntry;
import org.throughline.audit.AuditLog;
import org.throughline.communication.Channel;
import org.throughline.communication.Reply;
import org.throughline.communication.ReplyWays;
import org.throughline.kernel.RuleViolation;
import org.throughline.patient.PatientId;
import org.throughline.work.NextSteps;
import org.throughline.work.WorkItemId;
import org.throughline.work.WorkItemSummary;
import org.throughline.work.WorkItems;

/** Sends a patient the link to the page in approved words: one transaction for the link and the message in the outbox. */
@Service
public class PageSendDesk {

    private static final Set<Channel> CARRIERS = Set.of(Channel.SMS, Channel.EMAIL);

    /** So long a second one would be a slip of the finger. */
    private static final Duration JUST_NOW = Duration.ofMinutes(2);

    private final WorkItems items;
    private final PageLinkDesk desk;
    private final LinkRepository links;
    private final FacingPatients patients;
    private final LinkWords words;
    private final NextSteps matters;
    private final ReplyWays ways;
    private final AuditLog audit;
    private final Clock clock;

    PageSendDesk(
            WorkItems items,
            PageLinkDesk desk,
            LinkRepository links,
            FacingPatients patients,
            LinkWords words,
            NextSteps matters,
            ReplyWays ways,
            AuditLog audit,
            Clock clock) {
        this.items = items;
        this.desk = desk;
        this.links = links;
        this.patients = patients;
        this.words = words;
        this.matters = matters;
        this.ways = ways;
        this.audit = audit;
        this.clock = clock;
    }

    /** By which channels a link could leave now, the best first. */
    @Transactional(readOnly = true)
    public List<Channel> ways(Access access, WorkItemId id) {
        var item = items.get(access, id);
        return ways.of(item.issue(), item.purpose(), Reply.Told.THE_PATIENT, clock.instant()).stream()
                .filter(way -> way.isOpen() && CARRIERS.contains(way.channel()))
                .map(ReplyWays.Way::channel)
                .toList();
    }

    /**
     * Makes a link and sends it; it answers nothing and stops no clock.
     *
     * @param page what stands before the secret in the link
     */
    @Transactional
    public void send(Access access, WorkItemId id, Channel by, String page) {
        var now = clock.instant();
        var item = items.get(access, id);
        if (!CARRIERS.contains(by)) {
            throw RuleViolation.of("communication.channel-not-for-replies");
        }
        requireNoneJustNow(item, now);
        var link = desk.make(access, item, now);
        var said = words.of(
                access,
                by,
                link.language(),
                discreet(item),
                page + link.secret().value());
        var message = matters.send(access, id, new NextSteps.PageLink(by, link.language(), said), now);
        links.sent(link.id(), new NextStepLink.Sent(by, now), message);
        audit.record(AuditEntry.of(
                        now, access.actor(), "next-step-link.sent", link.id().reference())
                .about(item.patient().map(PatientId::value)));
    }

    private void requireNoneJustNow(WorkItemSummary item, Instant now) {
        links.of(item.issue(), 1).stream()
                .flatMap(link -> link.sent().stream())
                .filter(sent -> now.isBefore(sent.at().plus(JUST_NOW)))
                .findFirst()
                .ifPresent(sent -> {
                    throw RuleViolation.conflict("portal.link-just-sent");
                });
    }

    private boolean discreet(WorkItemSummary item) {
        return item.patient().flatMap(patients::find).map(Facing::discreet).orElse(false);
    }
}
