package org.throughline.escalation.course;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.access.Authorization;
import org.throughline.access.Role;
import org.throughline.escalation.ladder.Ladder;
import org.throughline.escalation.ladder.Ladders;
import org.throughline.escalation.ladder.Rung;
import org.throughline.escalation.notice.Notices;
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
    private final Notices notices;
    private final Authorization authorization;
    private final Clock clock;

    LadderSweep(
            EscalationRepository escalations,
            EscalationChanges changes,
            FlagDesk flags,
            Ladders ladders,
            Notices notices,
            Authorization authorization,
            Clock clock) {
        this.escalations = escalations;
        this.changes = changes;
        this.flags = flags;
        this.ladders = ladders;
        this.notices = notices;
        this.authorization = authorization;
        this.clock = clock;
    }

    /** Everything that is due in the bound practice now; answers how many changed. */
    @Transactional
    public int sweep(PracticeId practice) {
        var now = clock.instant();
        var product = authorization.ofTheProduct(practice);
        var ladder = ladders.of(practice);
        var due = escalations.lockDue(now);
        due.forEach(one -> goOn(product, ladder, one, now));
        return due.size() + takeUpAgain(product, ladder, now);
    }

    private void goOn(Access product, Ladder ladder, Escalation due, Instant now) {
        if (due.course().state() == Course.State.FLAGGED) {
            flags.goesOut(product, due, now);
        } else {
            climb(product, ladder, due, now);
        }
    }

    /** As many rungs as have passed while nobody looked; the last one is asked again and again. */
    private void climb(Access product, Ladder ladder, Escalation due, Instant now) {
        var urgency = due.subject().urgency();
        var course = due.course();
        do {
            var from = course.rung() == Rung.OWNER ? now : course.rungUntil().orElse(now);
            var next = ladder.manned(urgency, course.rung().next());
            var looksAt = notices.looksAt(product.practice(), urgency, next, from);
            course = course.climbed(next, ladder.until(urgency, next, looksAt));
        } while (course.dueAt(now) && course.rung() != Rung.OWNER);
        changes.saveAndAsk(product, due.course(course), "climbed", now);
    }

    /** Who accepted is no clinician of the practice any more: it begins anew. */
    private int takeUpAgain(Access product, Ladder ladder, Instant now) {
        var gone = escalations.lockAccepted().stream()
                .filter(one -> one.course()
                        .accepted()
                        .filter(mark -> !ladder.active(mark.by(), Role::clinical))
                        .isPresent())
                .toList();
        gone.forEach(one -> {
            var urgency = one.subject().urgency();
            var rung = ladder.manned(urgency, Rung.RECEIVER);
            var course = one.course().climbed(rung, ladder.until(urgency, rung, now));
            changes.saveAndAsk(product, one.course(course), "taken-up-again", now);
        });
        return gone.size();
    }
}
