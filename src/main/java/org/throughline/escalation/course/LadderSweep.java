package org.throughline.escalation.course;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.access.Authorization;
import org.throughline.access.Role;
import org.throughline.escalation.ladder.Ladders;
import org.throughline.escalation.ladder.Rung;
import org.throughline.kernel.PracticeId;

/**
 * Climbs while nobody accepts (INV-07, R10). What is due stands in the rows, so that a restart or a dead notifier delays it by
 * one sweep at most and a long outage is made up for at once.
 */
@Service
class LadderSweep {

    private final EscalationRepository escalations;
    private final EscalationChanges changes;
    private final FlagDesk flags;
    private final Ladders ladders;
    private final Turns turns;
    private final Authorization authorization;
    private final Clock clock;

    LadderSweep(
            EscalationRepository escalations,
            EscalationChanges changes,
            FlagDesk flags,
            Ladders ladders,
            Turns turns,
            Authorization authorization,
            Clock clock) {
        this.escalations = escalations;
        this.changes = changes;
        this.flags = flags;
        this.ladders = ladders;
        this.turns = turns;
        this.authorization = authorization;
        this.clock = clock;
    }

    /** Everything that is due in the bound practice now; answers how many changed. */
    @Transactional
    public int sweep(PracticeId practice) {
        var now = clock.instant();
        var product = authorization.ofTheProduct(practice);
        var due = escalations.lockDue(now);
        due.forEach(one -> goOn(product, one, now));
        return due.size() + takeUpAgain(product, now);
    }

    private void goOn(Access product, Escalation due, Instant now) {
        if (due.course().state() == Course.State.FLAGGED) {
            flags.goesOut(product, due, now);
        } else {
            climb(product, due, now);
        }
    }

    /** As many rungs as have passed while nobody looked; the last one is asked again and again. */
    private void climb(Access product, Escalation due, Instant now) {
        var course = due.course();
        do {
            var from = course.rung() == Rung.OWNER ? now : course.rungUntil().orElse(now);
            course = course.askedOf(turns.next(
                    product.practice(), due.subject().urgency(), course.rung().next(), from));
        } while (course.dueAt(now) && course.rung() != Rung.OWNER);
        changes.saveAndAsk(product, due.course(course), "climbed", now);
    }

    /** Who accepted is no clinician of the practice any more: it begins anew. */
    private int takeUpAgain(Access product, Instant now) {
        var accepted = escalations.lockAccepted();
        if (accepted.isEmpty()) {
            return 0;
        }
        var ladder = ladders.of(product.practice());
        var gone = accepted.stream()
                .filter(one -> one.course()
                        .accepted()
                        .filter(mark -> !ladder.active(mark.by(), Role::clinical))
                        .isPresent())
                .toList();
        gone.forEach(one -> {
            var turn = turns.next(product.practice(), one.subject().urgency(), Rung.RECEIVER, now);
            changes.saveAndAsk(product, one.course(one.course().askedOf(turn)), "taken-up-again", now);
        });
        return gone.size();
    }
}
