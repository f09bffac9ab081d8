package org.throughline.escalation.course;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.access.Role;
import org.throughline.escalation.EscalationId;
import org.throughline.escalation.ladder.Ladders;
import org.throughline.escalation.ladder.Rung;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.RuleViolation;
import org.throughline.work.CareTeamRoute;
import org.throughline.work.Hold;
import org.throughline.work.WorkItemSummary;
import org.throughline.work.WorkItems;

/** What a clinician does with an escalation: accept, return, "not mine". Acceptance is a named person's act (R10). */
@Service
public class ReceiverDesk {

    private final EscalationRepository escalations;
    private final EscalationChanges changes;
    private final Ladders ladders;
    private final Turns turns;
    private final WorkItems items;
    private final CareTeamRoute route;
    private final Clock clock;

    ReceiverDesk(
            EscalationRepository escalations,
            EscalationChanges changes,
            Ladders ladders,
            Turns turns,
            WorkItems items,
            CareTeamRoute route,
            Clock clock) {
        this.escalations = escalations;
        this.changes = changes;
        this.ladders = ladders;
        this.turns = turns;
        this.items = items;
        this.route = route;
        this.clock = clock;
    }

    /** The escalation as the page showed it. */
    public record Seen(EscalationId id, int version) {}

    /** The clinician has it from now; an emergency may be set aside again in the lane (INV-22). */
    @Transactional
    public Escalation accept(Access access, Seen seen) {
        access.requireClinical();
        return accept(access, current(seen), clock.instant());
    }

    /** Accepts what is already locked and current. */
    Escalation accept(Access access, Escalation waiting, Instant now) {
        var accepted = changes.save(
                access, waiting.course(waiting.course().acceptedBy(access.person(), now)), "accepted", now);
        items.release(access, accepted.subject().item(), Hold.EMERGENCY, now);
        return accepted;
    }

    /** More is needed from whoever raised it; an emergency is accepted first and asked about on the line. */
    @Transactional
    public Escalation giveBack(Access access, Seen seen, String reason) {
        access.requireClinical();
        var now = clock.instant();
        var waiting = current(seen);
        if (waiting.emergency()) {
            throw RuleViolation.of("escalation.emergency-not-returned");
        }
        var until = ladders.of(access.practice()).until(waiting.subject().urgency(), Rung.RECEIVER, now);
        var course = waiting.course().returnedFor(reason, until);
        var returned = changes.save(access, waiting.course(course), "returned", now);
        if (isOpen(returned)) {
            route.comeBack(access, returned.subject().item(), reason.strip(), now);
        }
        return returned;
    }

    /** It is somebody else's: the next rung's turn begins at once. */
    @Transactional
    public Escalation notMine(Access access, Seen seen) {
        access.requireClinical();
        var now = clock.instant();
        var waiting = current(seen);
        if (!waiting.course().state().waits()) {
            throw RuleViolation.conflict("escalation.not-waiting");
        }
        var turn = turns.next(
                access.practice(),
                waiting.subject().urgency(),
                waiting.course().rung().next(),
                now);
        return changes.saveAndAsk(access, waiting.course(waiting.course().askedOf(turn)), "not-mine", now);
    }

    /** The manager, whose turn it is or who sees it stand still, names the clinician who takes it. */
    @Transactional
    public Escalation direct(Access access, Seen seen, PersonId clinician) {
        access.requireManager();
        var now = clock.instant();
        var waiting = current(seen);
        var ladder = ladders.of(access.practice());
        if (!ladder.active(clinician, Role::clinical)) {
            throw RuleViolation.of("escalation.rule-person");
        }
        var until = ladder.until(waiting.subject().urgency(), waiting.course().rung(), now);
        return changes.saveAndAsk(
                access, waiting.course(waiting.course().directedTo(clinician, until)), "directed", now);
    }

    Escalation current(Seen seen) {
        var now = escalations.get(seen.id());
        if (now.version() != seen.version()) {
            throw RuleViolation.conflict("escalation.changed-meanwhile");
        }
        return now;
    }

    private boolean isOpen(Escalation escalation) {
        return items.find(escalation.subject().item())
                .filter(WorkItemSummary::open)
                .isPresent();
    }
}
