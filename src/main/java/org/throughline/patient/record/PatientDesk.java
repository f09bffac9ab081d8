package org.throughline.patient.record;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.access.Action;
import org.throughline.audit.AuditEntry;
import org.throughline.audit.AuditLog;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.Reference;
import org.throughline.kernel.RuleViolation;
import org.throughline.patient.Assurance.Disclosure;
import org.throughline.patient.ContactPointAdded;
import org.throughline.patient.Evidence;
import org.throughline.patient.IdentityChecks;
import org.throughline.patient.NewPatient;
import org.throughline.patient.PatientCard;
import org.throughline.patient.PatientChange;
import org.throughline.patient.PatientChange.AddContactPoint;
import org.throughline.patient.PatientChange.AddRelatedPerson;
import org.throughline.patient.PatientChange.ChangeProfile;
import org.throughline.patient.PatientChange.Rename;
import org.throughline.patient.PatientChange.RetireContactPoint;
import org.throughline.patient.PatientId;
import org.throughline.patient.Patients;
import org.throughline.patient.Recognition;
import org.throughline.patient.WhyOpened;
import org.throughline.patient.matching.PatientFinder;

/** Files, opens and changes patients; each look and each change leaves its row in the trail. */
@Service
class PatientDesk implements Patients {

    /** Long enough for the notice over the old ways to be read before the new one is believed. */
    private static final Duration WAIT = Duration.ofHours(24);

    private final PatientRepository patients;
    private final ContactPointRepository points;
    private final CardReader cards;
    private final PatientFinder finder;
    private final IdentityChecks identity;
    private final AuditLog audit;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    PatientDesk(
            PatientRepository patients,
            ContactPointRepository points,
            CardReader cards,
            PatientFinder finder,
            IdentityChecks identity,
            AuditLog audit,
            ApplicationEventPublisher news,
            Clock clock) {
        this.patients = patients;
        this.points = points;
        this.cards = cards;
        this.finder = finder;
        this.identity = identity;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Recognition whoIs(Evidence evidence) {
        return finder.find(evidence, clock.instant());
    }

    @Override
    @Transactional
    public Recognition whoIs(Access access, WhyOpened why, Evidence evidence) {
        access.require(Action.SEE, why.lane());
        var now = clock.instant();
        var found = finder.find(evidence, now);
        var practice = new Reference("Organization", access.practice().value());
        audit.record(AuditEntry.of(now, access.actor(), "patient.searched", practice)
                .because(why.reason())
                .showing(shown(found)));
        return found;
    }

    @Override
    @Transactional
    public PatientCard open(Access access, WhyOpened why, PatientId patient) {
        access.require(Action.SEE, why.lane());
        var now = clock.instant();
        var card = new CardInLane(access, why.lane()).of(cards.read(patient, now));
        trail(access, now, "patient.opened", why.reason(), patient);
        return card;
    }

    @Override
    @Transactional
    public PatientId register(Access access, LaneCode lane, NewPatient patient) {
        access.require(Action.CHANGE, lane);
        var now = clock.instant();
        var id = patients.insert(patient, now);
        patient.reachableAt().forEach(point -> points.add(id, point, false, now));
        trail(access, now, "patient.registered", "lane." + lane, id);
        return id;
    }

    @Override
    @Transactional
    public void change(Access access, WhyOpened why, PatientChange change) {
        access.require(Action.CHANGE, why.lane());
        var now = clock.instant();
        patients.get(change.patient());
        switch (change) {
            case AddContactPoint added -> add(access, added, now);
            case RetireContactPoint retired -> retire(retired, now);
            case ChangeProfile profile ->
                patients.writeProfile(profile.patient(), profile.version(), profile.profile());
            case Rename renamed -> patients.rename(renamed.patient(), renamed.version(), renamed.name());
            case AddRelatedPerson related -> points.add(related.patient(), related.person(), related.proof(), now);
        }
        trail(access, now, "patient." + word(change), why.reason(), change.patient());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<ContactPoint> mailAddress(PatientId patient) {
        return usable(patient)
                .flatMap(reachable -> reachable.point().stream())
                .filter(point -> point.kind() == ContactPoint.Kind.EMAIL)
                .findFirst();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<ContactPoint> textNumber(PatientId patient) {
        return usable(patient)
                .filter(PatientCard.Reachable::smsAble)
                .flatMap(reachable -> reachable.point().stream())
                .findFirst();
    }

    private Stream<PatientCard.Reachable> usable(PatientId patient) {
        return points.of(patient, clock.instant()).stream()
                .filter(reachable -> !reachable.waiting() && !reachable.closed());
    }

    private void add(Access access, AddContactPoint added, Instant now) {
        requireConfirmed(added.during(), added.patient());
        var usableFrom = now.plus(WAIT);
        if (points.add(added.patient(), added.point(), added.smsAble(), usableFrom)) {
            news.publishEvent(new ContactPointAdded(access.practice(), added.patient(), now, usableFrom));
        }
    }

    private void retire(RetireContactPoint retired, Instant now) {
        requireConfirmed(retired.during(), retired.patient());
        if (!points.retire(retired.patient(), retired.point(), now)) {
            throw RuleViolation.conflict("patient.changed-meanwhile");
        }
    }

    private void requireConfirmed(Reference during, PatientId patient) {
        if (!identity.assurance(during, patient).allows(Disclosure.CHANGE)) {
            throw RuleViolation.of("patient.identity-not-confirmed");
        }
    }

    private void trail(Access access, Instant now, String action, String reason, PatientId patient) {
        audit.record(AuditEntry.of(now, access.actor(), action, patient.reference())
                .about(patient.value())
                .because(reason));
    }

    private static String word(PatientChange change) {
        return switch (change) {
            case AddContactPoint added -> "contact-point-added";
            case RetireContactPoint retired -> "contact-point-retired";
            case ChangeProfile profile -> "profile-changed";
            case Rename renamed -> "renamed";
            case AddRelatedPerson related -> "related-person-added";
        };
    }

    private static List<UUID> shown(Recognition found) {
        return switch (found) {
            case Recognition.OnePatient one -> List.of(one.patient().value());
            case Recognition.Candidates(var ranked) ->
                ranked.stream().map(candidate -> candidate.patient().value()).toList();
            case Recognition.Nobody nobody -> List.of();
        };
    }
}
