package org.throughline.playbook.training;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.NotFound;
import org.throughline.kernel.RuleViolation;
import org.throughline.playbook.training.Rehearsal.Ended;
import org.throughline.playbook.training.Rehearsal.Kind;
import org.throughline.playbook.training.Rehearsal.Result;
import org.throughline.screening.NoteChecks;
import org.throughline.screening.NoteField;

/** Takes a person of the practice through a lane's cases, one at a time, and says at the end what it came to. */
@Service
public class RehearsalDesk {

    private static final Scenarios CASES = Scenarios.SHIPPED;

    private final RehearsalRepository rehearsals;
    private final LaneVersions versions;
    private final Outcome outcome;
    private final NoteChecks notes;
    private final Clock clock;

    RehearsalDesk(
            RehearsalRepository rehearsals, LaneVersions versions, Outcome outcome, NoteChecks notes, Clock clock) {
        this.rehearsals = rehearsals;
        this.versions = versions;
        this.outcome = outcome;
        this.notes = notes;
        this.clock = clock;
    }

    /** A rehearsal with what was answered so far. */
    public record Run(Rehearsal rehearsal, List<Marked> answers, Optional<Score> score) {

        /** The case that waits for an answer; none when all have one, or the product does not ship it any more. */
        public Optional<Scenario> next() {
            return answers.size() < rehearsal.scenarios().size()
                    ? CASES.find(rehearsal.scenarios().get(answers.size()))
                    : Optional.empty();
        }
    }

    /** Begins a rehearsal, or goes on with the one that is open while the lane's words are the same. */
    @Transactional
    public UUID begin(Access access, LaneCode lane) {
        versions.hold(lane);
        var now = clock.instant();
        var inForce = versions.now(lane);
        var earlier = rehearsals.of(access.person(), lane);
        for (var open : earlier) {
            if (open.ended().isEmpty()) {
                if (open.versions().equals(inForce)) {
                    return open.id();
                }
                rehearsals.end(open.id(), new Ended(now, Result.LEFT, 0));
            }
        }
        var order = order(lane, earlier);
        return rehearsals.add(new Rehearsal(
                new UUID(0, 0), access.person(), lane, Kind.REHEARSAL, inForce, order, now, Optional.empty()));
    }

    /** What the person did so far in the lane, the newest first. */
    @Transactional(readOnly = true)
    public List<Rehearsal> of(Access access, LaneCode lane) {
        return rehearsals.of(access.person(), lane);
    }

    @Transactional
    public Run find(Access access, UUID id) {
        return run(get(access, id));
    }

    /** Answers the case that is shown; the last answer ends the rehearsal. */
    @Transactional
    public Run answer(Access access, UUID id, int position, Given given) {
        if (given.action().isBlank() || given.next().isBlank()) {
            throw RuleViolation.of("playbook.rehearsal-note-missing");
        }
        var before = run(get(access, id));
        if (before.rehearsal().ended().isPresent() || before.answers().size() != position) {
            throw RuleViolation.conflict("playbook.rehearsal-answered");
        }
        var now = clock.instant();
        var shown = before.next().orElseThrow(() -> RuleViolation.conflict("playbook.rehearsal-answered"));
        rehearsals.answer(id, position, mark(shown, given), now);
        var after = run(before.rehearsal());
        return after.answers().size() < after.rehearsal().scenarios().size() ? after : ended(access, after, now);
    }

    private Run ended(Access access, Run run, Instant now) {
        var score = Score.of(run.answers(), CASES);
        var result = score.passes(CASES.passPercent()) ? Result.PASSED : Result.FAILED;
        rehearsals.end(run.rehearsal().id(), new Ended(now, result, score.percent()));
        outcome.of(access, run.rehearsal(), result, now);
        return run(get(access, run.rehearsal().id()));
    }

    private Marked mark(Scenario scenario, Given given) {
        var nextField = given.choice() == Choice.ESCALATE ? NoteField.ESCALATION : NoteField.PROMISED;
        var sound = notes.check(NoteField.ACTION, given.action()).isEmpty()
                && notes.check(nextField, given.next()).isEmpty();
        return new Marked(scenario.code(), given, scenario.right().contains(given.choice()), sound);
    }

    private Rehearsal get(Access access, UUID id) {
        return rehearsals.find(access.person(), id).orElseThrow(() -> new NotFound("no such rehearsal"));
    }

    private Run run(Rehearsal rehearsal) {
        var answers = rehearsals.answers(rehearsal.id());
        return new Run(rehearsal, answers, rehearsal.ended().map(end -> Score.of(answers, CASES)));
    }

    /** Another order each time, so that nobody learns the order. */
    private static List<String> order(LaneCode lane, List<Rehearsal> earlier) {
        var order = new ArrayList<>(CASES.of(lane).stream().map(Scenario::code).toList());
        Collections.shuffle(order, new Random(31L * lane.value().hashCode() + earlier.size()));
        if (earlier.stream().limit(1).anyMatch(last -> last.scenarios().equals(order))) {
            Collections.rotate(order, 1);
        }
        return order;
    }
}
