package org.throughline.access.grant;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.access.Colleague;
import org.throughline.access.LanesOfThePractice;
import org.throughline.access.People;
import org.throughline.access.SecondPerson;
import org.throughline.access.grant.GrantRepository.Approved;
import org.throughline.access.grant.GrantRepository.Sleep;
import org.throughline.audit.AuditEntry;
import org.throughline.audit.AuditLog;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.NotFound;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.Reference;
import org.throughline.kernel.RuleViolation;

/**
 * Lane grants of the bound practice: asked for by one person, approved by another who is not its own (INV-30), ended by either
 * of those who may approve.
 */
@Service
public class GrantDesk {

    private final GrantRepository grants;
    private final PeopleTraining training;
    private final People people;
    private final SecondPerson second;
    private final LanesOfThePractice lanes;
    private final AuditLog audit;
    private final Clock clock;

    GrantDesk(
            GrantRepository grants,
            PeopleTraining training,
            People people,
            SecondPerson second,
            LanesOfThePractice lanes,
            AuditLog audit,
            Clock clock) {
        this.grants = grants;
        this.training = training;
        this.people = people;
        this.second = second;
        this.lanes = lanes;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the person may do now and later, and what is asked for, for those who look after the practice. */
    @Transactional(readOnly = true)
    public List<LaneGrant> of(Access access, PersonId person) {
        access.requireOversight();
        return grants.of(person, clock.instant());
    }

    /** The same of oneself. */
    @Transactional(readOnly = true)
    public List<LaneGrant> own(Access access) {
        return grants.of(access.person(), clock.instant());
    }

    /** Every request that waits, the oldest first. */
    @Transactional(readOnly = true)
    public List<LaneGrant> asked(Access access) {
        access.requireOversight();
        return grants.asked(clock.instant());
    }

    /** Asks for a lane: for oneself, or for somebody else by one who may approve what others ask for. */
    @Transactional
    public void ask(Access access, NewGrant wanted) {
        if (!wanted.person().equals(access.person())) {
            SecondPerson.require(access);
        }
        var now = clock.instant();
        if (people.find(wanted.person()).filter(Colleague::active).isEmpty()) {
            throw new NotFound("nobody here");
        }
        if (!lanes.all().contains(wanted.lane())) {
            throw new NotFound("no such lane here");
        }
        var days = wanted.days();
        var start = days.from().orElse(now);
        if (days.until().filter(end -> !end.isAfter(now) || !end.isAfter(start)).isPresent()) {
            throw RuleViolation.of("access.grant-already-over");
        }
        if (!grants.ask(wanted, access.person(), now)) {
            throw RuleViolation.conflict("access.grant-asked-already");
        }
        record(access, "grant.asked", wanted.person(), wanted.lane(), now);
    }

    /** Approves what somebody else asked for; the grant counts from now, and sleeps while its person is not trained. */
    @Transactional
    public void approve(Access access, PersonId person, UUID grant) {
        SecondPerson.require(access);
        var now = clock.instant();
        training.hold(person);
        var asked = grants.asked(person, grant, now).orElseThrow(() -> new NotFound("no such request"));
        var alone = second.isAlone(
                access, new SecondPerson.Asked(asked.asked().by(), asked.asked().at(), Set.of(person)), now);
        if (people.find(person).filter(Colleague::active).isEmpty()) {
            throw new NotFound("nobody here");
        }
        if (asked.until().filter(end -> !end.isAfter(now)).isPresent()) {
            throw RuleViolation.of("access.grant-already-over");
        }
        var from = asked.from().isAfter(now) ? asked.from() : now;
        var trained = training.lock(person, asked.lane());
        grants.makeRoom(asked, from, now);
        grants.approve(
                asked,
                new Approved(access.person(), now, from, alone),
                new Sleep(
                        trained.isPresent() && training.hasAgreed(person), trained.flatMap(known -> known.learnBy())));
        record(access, alone ? "grant.approved-alone" : "grant.approved", person, asked.lane(), now);
    }

    /** Ends a grant of somebody else, or turns a request down; one's own request can be taken back. */
    @Transactional
    public void end(Access access, PersonId person, UUID grant) {
        var now = clock.instant();
        var own = person.equals(access.person());
        if (!own) {
            SecondPerson.require(access);
        } else if (grants.asked(person, grant, now).isEmpty()) {
            throw RuleViolation.of("access.approver-is-requester");
        }
        var lane = grants.end(person, grant, now).orElseThrow(() -> new NotFound("no such grant"));
        record(access, "grant.revoked", person, lane, now);
    }

    private void record(Access access, String action, PersonId person, LaneCode lane, Instant now) {
        audit.record(AuditEntry.of(now, access.actor(), action, new Reference("Practitioner", person.value()))
                .because("lane " + lane.value()));
    }
}
