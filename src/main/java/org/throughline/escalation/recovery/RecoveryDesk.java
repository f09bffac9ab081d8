package org.throughline.escalation.recovery;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.access.Action;
import org.throughline.escalation.recovery.Progress.Outcome;
import org.throughline.escalation.recovery.RecoveryTrail.Act;
import org.throughline.kernel.NotFound;
import org.throughline.kernel.RuleViolation;
import org.throughline.practice.BusinessHours;
import org.throughline.work.PromiseBroken;
import org.throughline.work.WorkItemId;

/**
 * What people do for a patient who was let down. Whoever works in the lane opens a case, adds to it, acknowledges and notes;
 * who answers for it does the rest, and of an urgent one that is a manager (INV-24).
 */
@Service
public class RecoveryDesk {

    private final RecoveryRepository cases;
    private final MatterRepository matters;
    private final CaseLines lines;
    private final RecoveryOpening opening;
    private final LetDownNews news;
    private final RecoveryTrail trail;
    private final BusinessHours hours;
    private final Clock clock;

    RecoveryDesk(
            RecoveryRepository cases,
            MatterRepository matters,
            CaseLines lines,
            RecoveryOpening opening,
            LetDownNews news,
            RecoveryTrail trail,
            BusinessHours hours,
            Clock clock) {
        this.cases = cases;
        this.matters = matters;
        this.lines = lines;
        this.opening = opening;
        this.news = news;
        this.trail = trail;
        this.hours = hours;
        this.clock = clock;
    }

    /** A case as a page showed it. */
    public record Seen(RecoveryId id, int version) {}

    /** What a patient says; blank is nothing. Prints masked. */
    public record Heard(String ownWords, String wants, Harm harm) {

        Told told() {
            return new Told(said(ownWords), Optional.empty(), said(wants), harm);
        }

        @Override
        public String toString() {
            return "Heard[masked]";
        }
    }

    /** A promise was broken; the case that tells of it now, empty when one did before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<RecoveryId> letDown(PromiseBroken news) {
        return this.news.add(news).map(RecoveryCase::id);
    }

    /** A person hears that somebody was let down; into the matter's open case if it has one. */
    @Transactional
    public RecoveryId open(Access access, WorkItemId item, Reason reason, Heard heard) {
        var now = clock.instant();
        var matter = matters.get(access, item);
        access.require(Action.CHANGE, matter.lane());
        var told = heard.told();
        if (told.ownWords().isEmpty()) {
            throw RuleViolation.of("recovery.own-words-missing");
        }
        var kind = switch (reason) {
            case PROMISE_BROKEN, ASKED_AGAIN, UPSET, COMPLAINT -> reason.code();
            case WAITED, UNCLEAR, WRONG_FORM, SENT_AROUND, OTHER -> "opened";
        };
        var line = Line.of(kind, now, access.actor()).saying(told.ownWords());
        return opening.add(access, matter, new RecoveryOpening.LetDown(reason, line, told))
                .orElseThrow()
                .id();
    }

    /** What was learned since from the patient: their words, what they want, whether somebody came to harm. */
    @Transactional
    public void add(Access access, Seen seen, Heard heard) {
        var step = begin(access, seen, Action.CHANGE);
        var told = heard.told();
        if (told.ownWords().isEmpty()
                && told.wants().isEmpty()
                && told.harm() == step.found().told().harm()) {
            throw RuleViolation.of("recovery.nothing-added");
        }
        var line = Line.of("facts", step.now(), access.actor())
                .saying(told.ownWords().or(told::wants));
        lines.add(seen.id(), line);
        trail.record(access, Act.TOLD_MORE, seen.id(), step.matter(), step.now());
        opening.raised(
                access, step.matter(), step.found().with(step.found().told().and(told)), line);
    }

    /** A person says that it cannot wait; nobody takes that back. */
    @Transactional
    public void raise(Access access, Seen seen) {
        var step = begin(access, seen, Action.CHANGE);
        var line = Line.of("urgent", step.now(), access.actor());
        lines.add(seen.id(), line);
        trail.record(access, Act.TOLD_MORE, seen.id(), step.matter(), step.now());
        opening.raised(access, step.matter(), step.found().urgent(Urgent.SAID), line);
    }

    /** The patient was told that they are heard; the words say how. */
    @Transactional
    public void acknowledge(Access access, Seen seen, String words) {
        var step = begin(access, seen, Action.SAY);
        done(access, step, Act.ACKNOWLEDGED, words, found -> found.acknowledgedBy(step.hand(access)));
    }

    @Transactional
    public void own(Access access, Seen seen) {
        var step = begin(access, seen, Action.CHANGE);
        save(access, step, Act.OWNED, Optional.empty(), found -> found.ownedBy(step.hand(access)));
    }

    @Transactional
    public void act(Access access, Seen seen, String words) {
        var step = begin(access, seen, Action.CHANGE);
        done(access, step, Act.ACTED, words, found -> found.actedBy(step.hand(access)));
    }

    /** The patient was contacted about what was done; {@code reached} says whether a person answered. */
    @Transactional
    public void contacted(Access access, Seen seen, boolean reached, String words) {
        var step = begin(access, seen, Action.SAY);
        done(access, step, Act.CONTACTED, words, found -> found.contactedBy(step.hand(access), reached));
    }

    @Transactional
    public void note(Access access, Seen seen, RecoveryNote note) {
        var step = begin(access, seen, Action.CHANGE);
        lines.add(seen.id(), new CaseLines.WrittenNote(note.checked(), access.person(), step.now()));
        save(access, step, Act.NOTED, Optional.empty(), UnaryOperator.identity());
    }

    @Transactional
    public void close(Access access, Seen seen, Outcome outcome, String agreed) {
        var step = begin(access, seen, Action.CHANGE);
        var noted = !lines.notes(seen.id()).isEmpty();
        var words = said(agreed);
        save(access, step, Act.CLOSED, words, found -> found.closedBy(step.hand(access), outcome, words, noted));
    }

    /** What is changed so that it does not happen to the next patient, or why nothing is. */
    @Transactional
    public void learn(Access access, Seen seen, Lesson lesson) {
        var step = begin(access, seen, Action.CHANGE);
        var learned = step.found().learnedBy(step.hand(access));
        switch (lesson) {
            case Lesson.Fix fix -> lines.add(seen.id(), checked(access, fix, step.now()), access.person(), step.now());
            case Lesson.Nothing nothing ->
                cases.nothingToFix(
                        seen.id(),
                        said(nothing.because()).orElseThrow(() -> RuleViolation.of("recovery.lesson-missing")));
        }
        save(access, step, Act.LEARNED, Optional.empty(), found -> learned);
    }

    /** The case as it is now, its matter, and the time of the step. */
    private record Begun(RecoveryCase found, CaseMatter matter, Instant now) {

        Hand hand(Access access) {
            return Hand.of(access, now);
        }
    }

    private Begun begin(Access access, Seen seen, Action needed) {
        var found =
                cases.lock(seen.id()).orElseThrow(() -> new NotFound(seen.id().reference()));
        var matter = matters.get(access, found.about().item());
        access.require(needed, matter.lane());
        if (found.version() != seen.version()) {
            throw RuleViolation.conflict("recovery.changed-meanwhile");
        }
        return new Begun(found, matter, clock.instant());
    }

    private void done(Access access, Begun step, Act act, String words, UnaryOperator<RecoveryCase> verb) {
        var said = said(words);
        if (said.isEmpty()) {
            throw RuleViolation.of("recovery.words-missing");
        }
        save(access, step, act, said, verb);
    }

    private void save(Access access, Begun step, Act act, Optional<String> words, UnaryOperator<RecoveryCase> verb) {
        var saved = cases.save(verb.apply(step.found()));
        var kind = act.name().toLowerCase(java.util.Locale.ROOT);
        lines.add(saved.id(), Line.of(kind, step.now(), access.actor()).saying(words));
        trail.record(access, act, saved.id(), step.matter(), step.now());
    }

    private Lesson.Fix checked(Access access, Lesson.Fix fix, Instant now) {
        if (fix.what().isBlank()) {
            throw RuleViolation.of("recovery.lesson-missing");
        }
        var today = now.atZone(hours.of(access.practice()).zone()).toLocalDate();
        if (fix.on().isBefore(today)) {
            throw RuleViolation.of("recovery.fix-in-the-past");
        }
        return fix;
    }

    private static Optional<String> said(String words) {
        return Optional.of(words.strip()).filter(text -> !text.isEmpty());
    }
}
