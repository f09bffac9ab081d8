package org.throughline.portal.link;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.access.Action;
import org.throughline.audit.AuditEntry;
import org.throughline.audit.AuditLog;
import org.throughline.kernel.Language;
import org.throughline.kernel.NotFound;
import org.throughline.kernel.RuleViolation;
import org.throughline.patient.PatientId;
import org.throughline.practice.EmergencyRoutes;
import org.throughline.work.WorkItemId;
import org.throughline.work.WorkItemSummary;
import org.throughline.work.WorkItems;

/** Whoever may answer in the lane makes links to a patient's page, sees what became of them, and takes them back. */
@Service
public class PageLinkDesk {

    private static final int SHOWN = 2;

    private final WorkItems items;
    private final LinkRepository links;
    private final FacingPatients patients;
    private final EmergencyRoutes routes;
    private final AuditLog audit;
    private final Clock clock;

    PageLinkDesk(
            WorkItems items,
            LinkRepository links,
            FacingPatients patients,
            EmergencyRoutes routes,
            AuditLog audit,
            Clock clock) {
        this.items = items;
        this.links = links;
        this.patients = patients;
        this.routes = routes;
        this.audit = audit;
        this.clock = clock;
    }

    /** Why there can be no link now: the code of it. */
    @Transactional(readOnly = true)
    public Optional<String> missing(Access access, WorkItemId item) {
        return missing(access, items.get(access, item));
    }

    private Optional<String> missing(Access access, WorkItemSummary item) {
        if (!item.open()) {
            return Optional.of("portal.link-closed");
        }
        if (routes.of(access.practice()).isEmpty()) {
            return Optional.of("communication.emergency-route-missing");
        }
        var patient = item.patient().flatMap(patients::find);
        if (patient.isEmpty()) {
            return Optional.of("portal.link-patient-unknown");
        }
        return patient.flatMap(Facing::birthDate).isEmpty()
                ? Optional.of("portal.link-birth-date-missing")
                : Optional.empty();
    }

    /** What the link is opened with; it is shown this once and never again. */
    @Transactional
    public Secret make(Access access, WorkItemId id) {
        return make(access, items.get(access, id), clock.instant()).secret();
    }

    /** A link that was just made, and the language that its patient reads. */
    record Made(LinkId id, Secret secret, Language language) {}

    Made make(Access access, WorkItemSummary item, Instant now) {
        access.require(Action.SAY, item.lane());
        missing(access, item).ifPresent(code -> {
            throw RuleViolation.of(code);
        });
        var secret = Secret.random();
        var language = language(item);
        var link = links.add(item, language, new NextStepLink.Made(access.person(), now));
        links.publish(secret, access.practice(), link);
        audit.record(AuditEntry.of(now, access.actor(), "next-step-link.made", link.reference())
                .about(item.patient().map(PatientId::value)));
        return new Made(link, secret, language);
    }

    /** The last ones of the conversation, the newest first. */
    @Transactional(readOnly = true)
    public List<NextStepLink> of(Access access, WorkItemId item) {
        return links.of(items.get(access, item).issue(), SHOWN);
    }

    /** Opens nothing from now on. Answers with the item that it was made from. */
    @Transactional
    public WorkItemId revoke(Access access, LinkId id) {
        var link = links.find(id).orElseThrow(() -> new NotFound(id.reference()));
        access.require(Action.SAY, items.get(access, link.item()).lane());
        var now = clock.instant();
        if (links.revoke(id, access.person(), now)) {
            audit.record(AuditEntry.of(now, access.actor(), "next-step-link.revoked", id.reference())
                    .about(link.patient().value()));
        }
        return link.item();
    }

    private Language language(WorkItemSummary item) {
        return item.patient()
                .flatMap(patients::find)
                .flatMap(Facing::language)
                .or(item::language)
                .filter(Language::spokenByTheProduct)
                .orElse(Language.ENGLISH);
    }
}
