package org.throughline.portal.link;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.audit.AuditEntry;
import org.throughline.audit.AuditLog;
import org.throughline.kernel.Actor;
import org.throughline.kernel.Language;
import org.throughline.kernel.PracticeId;
import org.throughline.patient.PatientLinks;
import org.throughline.work.NextStep;
import org.throughline.work.NextSteps;

/**
 * Lets a patient in by a link and the birth date. Whatever is wrong with a link looks the same from outside; three wrong
 * birth dates in all close it, however many come at once.
 */
@Service
public class LinkDoor {

    private final LinkRepository links;
    private final VisitRepository visits;
    private final FacingPatients patients;
    private final PatientLinks conversations;
    private final NextSteps matters;
    private final AuditLog audit;
    private final Clock clock;

    LinkDoor(
            LinkRepository links,
            VisitRepository visits,
            FacingPatients patients,
            PatientLinks conversations,
            NextSteps matters,
            AuditLog audit,
            Clock clock) {
        this.links = links;
        this.visits = visits;
        this.patients = patients;
        this.conversations = conversations;
        this.matters = matters;
        this.audit = audit;
        this.clock = clock;
    }

    /** Where a link leads. */
    public record Address(PracticeId practice, LinkId link) {}

    /** What came of a birth date. */
    public sealed interface Entry {

        /** It is the patient; the secret keeps the page open for a while. */
        record Entered(Secret visit) implements Entry {}

        /** It is not the one on file. */
        record Wrong() implements Entry {}

        /** Nothing opens any more. */
        record Shut() implements Entry {}
    }

    /** A page that the patient has open. */
    public record Open(NextStepLink link, Facing patient, NextStep matter, Visit visit) {}

    /** Asked before a practice is bound; all else of a link is asked within it. */
    @Transactional(readOnly = true)
    public Optional<Address> address(String written) {
        return Secret.of(written).flatMap(links::address);
    }

    /** The link, if it would open for the right birth date. */
    @Transactional(readOnly = true)
    public Optional<NextStepLink> find(LinkId id) {
        var now = clock.instant();
        return links.find(id)
                .filter(link -> patients.find(link.patient()).isPresent())
                .filter(link -> matter(link, now).isPresent());
    }

    /** Compares the birth date with the one on file; one try after the other, for the link's row is locked meanwhile. */
    @Transactional
    public Entry enter(LinkId id, LocalDate birthDate) {
        var now = clock.instant();
        var link = links.lock(id).filter(found -> matter(found, now).isPresent());
        var patient = link.flatMap(found -> patients.find(found.patient()));
        if (patient.isEmpty()) {
            return new Entry.Shut();
        }
        return patient.get().birthDate().filter(birthDate::equals).isPresent()
                ? enter(link.orElseThrow(), now)
                : refuse(link.orElseThrow(), now);
    }

    /** The open page of whoever carries the secret of a visit, which goes on by that. */
    @Transactional
    public Optional<Open> visit(LinkId id, Secret key) {
        var now = clock.instant();
        return links.find(id).flatMap(link -> open(link, key, now));
    }

    /** The page is read in this language from now. */
    @Transactional
    public void read(Open open, Language language) {
        if (links.choose(open.link().id(), language)) {
            trail(open.link(), "next-step-link.language-chosen", clock.instant());
        }
    }

    private Optional<Open> open(NextStepLink link, Secret key, Instant now) {
        var matter = matter(link, now);
        var patient = patients.find(link.patient());
        if (matter.isEmpty() || patient.isEmpty()) {
            return Optional.empty();
        }
        return visits.goOn(link.id(), key, now)
                .map(visit -> new Open(link, patient.orElseThrow(), matter.orElseThrow(), visit));
    }

    /** Where it stands; nothing for a link that opens nothing, or whose conversation turned out to be somebody else's. */
    private Optional<NextStep> matter(NextStepLink link, Instant now) {
        var own = conversations.patientOf(link.issue().reference()).filter(link.patient()::equals);
        return own.isPresent() && link.opensAt(now)
                ? matters.of(link.issue(), link.item()).filter(matter -> !isOver(matter, now))
                : Optional.empty();
    }

    private static boolean isOver(NextStep matter, Instant now) {
        return matter.closedAt()
                .map(closed -> closed.plus(NextStepLink.AFTER_CLOSING))
                .filter(end -> !now.isBefore(end))
                .isPresent();
    }

    private Entry enter(NextStepLink link, Instant now) {
        var secret = Secret.random();
        visits.begin(link.id(), secret, now);
        links.opened(link.id(), now);
        trail(link, "next-step-link.opened", now);
        return new Entry.Entered(secret);
    }

    private Entry refuse(NextStepLink link, Instant now) {
        links.wrong(link, now);
        if (link.use().wrongTries() + 1 < NextStepLink.TRIES) {
            trail(link, "next-step-link.refused", now);
            return new Entry.Wrong();
        }
        trail(link, "next-step-link.locked", now);
        matters.pageLocked(link.item(), now);
        return new Entry.Shut();
    }

    /** Whoever holds the link is taken for the patient only once the birth date agreed. */
    private void trail(NextStepLink link, String action, Instant now) {
        var refused = action.endsWith(".refused") || action.endsWith(".locked");
        var actor = refused ? Actor.SYSTEM : Actor.patient(link.patient().value());
        audit.record(AuditEntry.of(now, actor, action, link.id().reference())
                .about(link.patient().value()));
    }
}
