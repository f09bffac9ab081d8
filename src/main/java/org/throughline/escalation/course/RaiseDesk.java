package org.throughline.escalation.course;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.access.Action;
import org.throughline.escalation.ladder.Rung;
import org.throughline.kernel.RuleViolation;
import org.throughline.platform.database.ReferenceNumbers;
import org.throughline.work.CareTeamRoute;
import org.throughline.work.Hold;
import org.throughline.work.Urgency;
import org.throughline.work.WorkItemId;
import org.throughline.work.WorkItemSummary;
import org.throughline.work.WorkItems;

/** Raises words to the care team in three fields; receiver and limit come from the practice's rule (story 7). */
@Service
public class RaiseDesk {

    private final EscalationRepository escalations;
    private final EscalationChanges changes;
    private final Turns turns;
    private final WorkItems items;
    private final CareTeamRoute route;
    private final ReferenceNumbers references;
    private final Clock clock;

    RaiseDesk(
            EscalationRepository escalations,
            EscalationChanges changes,
            Turns turns,
            WorkItems items,
            CareTeamRoute route,
            ReferenceNumbers references,
            Clock clock) {
        this.escalations = escalations;
        this.changes = changes;
        this.turns = turns;
        this.items = items;
        this.route = route;
        this.references = references;
        this.clock = clock;
    }

    /**
     * What the person knows.
     *
     * @param emergency whether somebody needs help now, whatever the words said; it can only make it more urgent
     * @param hearsBy when the patient was told to hear from us; becomes a promise
     */
    public record Raise(Packet packet, boolean emergency, Optional<Instant> hearsBy) {}

    /** Raises it, or adds to what is raised; whoever is in their turn keeps their clock. */
    @Transactional
    public Escalation raise(Access access, WorkItemId id, Raise raise) {
        var now = clock.instant();
        var item = items.get(access, id);
        access.require(Action.CHANGE, item.lane());
        raise.packet().requireWhole();
        if (!item.open()) {
            throw RuleViolation.conflict("work.closed");
        }
        var open = escalations.lockOpen(id).orElseGet(() -> begin(access, item, now));
        var raised = goOut(access, item, open, raise, now);
        raise.hearsBy()
                .ifPresent(by -> route.promise(
                        access, id, new CareTeamRoute.Told(raise.packet().toldPatient(), by), now));
        return raised;
    }

    private Escalation begin(Access access, WorkItemSummary item, Instant now) {
        var subject = new Escalation.Subject(
                item.id(), item.lane(), Optional.empty(), false, Urgency.U2, Set.of(), Escalation.Found.NOTHING, now);
        return escalations.add(
                references.next("E"),
                subject,
                Packet.EMPTY,
                Course.flagged(turns.raiseBy(access.practice(), Urgency.U2, now)));
    }

    private Escalation goOut(Access access, WorkItemSummary item, Escalation open, Raise raise, Instant now) {
        var state = open.course().state();
        if (state == Course.State.ACCEPTED || state == Course.State.ANSWERED) {
            throw RuleViolation.conflict("escalation.already-accepted");
        }
        var urgency = open.subject().urgency().or(item.urgency().isAtLeast(Urgency.U2) ? item.urgency() : Urgency.U2);
        var asked = raise.emergency() ? Urgency.U0 : urgency;
        hold(access, item, asked, now);
        var stricter = !open.subject().urgency().isAtLeast(asked);
        var subject = open.subject(open.subject().atLeast(asked, Set.of()));
        var when = open.raised().orElse(new Escalation.Raised(now, Optional.of(access.person())));
        if (state.waits() && !stricter) {
            return changes.save(access, subject.raised(raise.packet(), when, open.course()), "raised", now);
        }
        var turn = turns.next(access.practice(), asked, Rung.RECEIVER, now);
        var course = open.course().askedOf(turn);
        var raised = changes.saveAndAsk(access, subject.raised(raise.packet(), when, course), "raised", now);
        if (asked != Urgency.U0) {
            route.send(access, item.id(), turns.top(access.practice(), asked, turn), now);
        }
        return raised;
    }

    private void hold(Access access, WorkItemSummary item, Urgency urgency, Instant now) {
        items.hold(access, item.id(), Hold.forWords(urgency), now);
        items.raise(access, item.id(), urgency, urgency == Urgency.U0 ? "emergency-words" : "raised-words", now);
    }
}
