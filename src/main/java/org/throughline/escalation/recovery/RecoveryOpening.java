package org.throughline.escalation.recovery;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.escalation.recovery.RecoveryTrail.Act;
import org.throughline.platform.database.ReferenceNumbers;
import org.throughline.work.Urgency;

/**
 * Opens the case of a matter, or adds to the one that is open what let the patient down again. An urgent one has a manager as
 * its owner from then on (INV-24).
 */
@Component
class RecoveryOpening {

    private static final int TWICE = 2;

    private final RecoveryRepository cases;
    private final CaseLines lines;
    private final ManagersOfLanes managers;
    private final ReferenceNumbers references;
    private final RecoveryTrail trail;

    RecoveryOpening(
            RecoveryRepository cases,
            CaseLines lines,
            ManagersOfLanes managers,
            ReferenceNumbers references,
            RecoveryTrail trail) {
        this.cases = cases;
        this.lines = lines;
        this.managers = managers;
        this.references = references;
        this.trail = trail;
    }

    /** What let the patient down, and what they say about it. */
    record LetDown(Reason reason, Line line, Told told) {}

    /** The case that now tells of it; empty when one told of it before, for news may come twice. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<RecoveryCase> add(Access by, CaseMatter matter, LetDown what) {
        if (what.line().subject().filter(lines::known).isPresent()) {
            return Optional.empty();
        }
        var open = cases.openOf(matter.issue());
        var about = new RecoveryCase.About(
                matter.issue(), matter.item(), what.reason(), what.line().at());
        var mine = open.or(() -> cases.add(references.next("R"), about, what.told()))
                .or(() -> cases.openOf(matter.issue()))
                .orElseThrow();
        if (!lines.add(mine.id(), what.line())) {
            return Optional.empty();
        }
        var act = open.isPresent() ? Act.LET_DOWN_AGAIN : Act.OPENED;
        trail.record(by, act, mine.id(), matter, what.line().at());
        return Optional.of(
                raised(by, matter, mine.with(mine.told().and(what.told())).letDownAgain(), what.line()));
    }

    /** Saves the case with its owner, who is a manager if it is urgent now. */
    @Transactional(propagation = Propagation.MANDATORY)
    RecoveryCase raised(Access by, CaseMatter matter, RecoveryCase changed, Line line) {
        var because = because(matter, changed);
        var urgent = because.map(changed::urgent).orElse(changed);
        if (urgent.urgent().isEmpty()
                || urgent.owner().filter(managers::manages).isPresent()) {
            return cases.save(urgent);
        }
        if (changed.urgent().isEmpty()) {
            lines.add(changed.id(), Line.of("urgent", line.at(), line.actor()));
        }
        var manager = managers.of(matter.lane());
        manager.ifPresent(person -> {
            lines.add(changed.id(), Line.of("owned", line.at(), org.throughline.kernel.Actor.person(person)));
            trail.record(by, Act.OWNED, changed.id(), matter, line.at());
        });
        return cases.save(
                manager.map(person -> urgent.givenTo(person, line.at())).orElse(urgent));
    }

    private Optional<Urgent> because(CaseMatter matter, RecoveryCase changed) {
        if (changed.told().harm() == Harm.YES) {
            return Optional.of(Urgent.HARM);
        }
        if (matter.urgency().isAtLeast(Urgency.U1)) {
            return Optional.of(Urgent.URGENT_MATTER);
        }
        var told = lines.of(changed.id());
        if (count(told, "promise-broken") >= TWICE) {
            return Optional.of(Urgent.BROKEN_TWICE);
        }
        return count(told, "complaint") >= TWICE ? Optional.of(Urgent.COMPLAINED_TWICE) : Optional.empty();
    }

    private static long count(java.util.List<Line> told, String kind) {
        return told.stream().filter(line -> line.kind().equals(kind)).count();
    }
}
