package org.throughline.escalation.course;

import java.time.Instant;
import java.util.Optional;
import org.throughline.escalation.ladder.Rung;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.RuleViolation;

/**
 * How far an escalation has come: the states of domain.md B9. Values only; each verb answers with the next or refuses.
 *
 * @param rung whose turn it is while nobody has accepted
 * @param rungUntil when the next one is asked, or a flag nobody raised goes out by itself; empty once accepted
 * @param directed the clinician a manager named
 */
public record Course(
        State state,
        Rung rung,
        Optional<Instant> rungUntil,
        Optional<PersonId> directed,
        Optional<Mark> delivered,
        Optional<Mark> accepted,
        Optional<String> returned,
        Optional<Answer> answer,
        Optional<Told> told) {

    /** Where it stands; the codes stand in the table. */
    public enum State {
        FLAGGED,
        RAISED,
        DELIVERED,
        ACCEPTED,
        RETURNED,
        ANSWERED,
        CLOSED,
        /** Its words have gone to an item of their own, with an escalation of its own, before anybody had raised them. */
        MOVED;

        /** Whether it waits for somebody to accept it. */
        public boolean waits() {
            return this == RAISED || this == DELIVERED;
        }

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        static State of(String code) {
            return valueOf(code.toUpperCase(java.util.Locale.ROOT));
        }
    }

    /** Who did it, and when. */
    public record Mark(PersonId by, Instant at) {}

    /** Who told the patient, when, and how: by phone, in person, in writing. */
    public record Told(PersonId by, Instant at, String how) {}

    /** Words were found; somebody should raise them with what they know, or they go out by themselves. */
    static Course flagged(Instant goesOutAt) {
        return new Course(
                State.FLAGGED,
                Rung.RECEIVER,
                Optional.of(goesOutAt),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** A receiver has it before their eyes; that is not yet an acceptance (R10). */
    Course deliveredTo(PersonId person, Instant now) {
        return state == State.RAISED
                ? with(State.DELIVERED, rung, rungUntil, Optional.of(new Mark(person, now)))
                : this;
    }

    /** A named clinician has it from now. */
    Course acceptedBy(PersonId person, Instant now) {
        if (state == State.ACCEPTED || state == State.ANSWERED) {
            throw RuleViolation.conflict("escalation.already-accepted");
        }
        requireOpen();
        return new Course(
                State.ACCEPTED,
                rung,
                Optional.empty(),
                directed,
                delivered,
                Optional.of(new Mark(person, now)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Back to whoever raised it, for the reason; unless more comes by then it climbs by itself. */
    Course returnedFor(String reason, Instant until) {
        requireOpen();
        if (state == State.ANSWERED) {
            throw RuleViolation.conflict("escalation.already-answered");
        }
        if (reason.isBlank()) {
            throw RuleViolation.of("escalation.return-reason");
        }
        return new Course(
                State.RETURNED,
                rung,
                Optional.of(until),
                directed,
                delivered,
                Optional.empty(),
                Optional.of(reason.strip()),
                Optional.empty(),
                Optional.empty());
    }

    /** It is this rung's turn, whatever was before: raised, not accepted in time, not theirs, or heard again (INV-07). */
    Course askedOf(Turns.Turn turn) {
        requireOpen();
        return asked(turn.rung(), turn.until(), Optional.empty());
    }

    /** A manager names the clinician; the clock starts anew and the rung stays. */
    Course directedTo(PersonId person, Instant until) {
        if (!state.waits()) {
            throw RuleViolation.conflict("escalation.not-waiting");
        }
        return asked(rung, until, Optional.of(person));
    }

    private static Course asked(Rung rung, Instant until, Optional<PersonId> directed) {
        return new Course(
                State.RAISED,
                rung,
                Optional.of(until),
                directed,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    Course answeredWith(Answer given) {
        if (state != State.ACCEPTED) {
            throw RuleViolation.conflict("escalation.accept-first");
        }
        return new Course(
                State.ANSWERED,
                rung,
                Optional.empty(),
                directed,
                delivered,
                accepted,
                Optional.empty(),
                Optional.of(given),
                Optional.empty());
    }

    /** The patient knows; only now it is closed (INV-06). */
    Course toldBy(PersonId person, String how, Instant now) {
        if (state != State.ANSWERED) {
            throw RuleViolation.conflict("escalation.answer-first");
        }
        return new Course(
                State.CLOSED,
                rung,
                Optional.empty(),
                directed,
                delivered,
                accepted,
                Optional.empty(),
                answer,
                Optional.of(new Told(person, now, how)));
    }

    public boolean open() {
        return state != State.CLOSED && state != State.MOVED;
    }

    /** Whether its time has passed without an acceptance. */
    public boolean dueAt(Instant now) {
        return rungUntil.filter(until -> !until.isAfter(now)).isPresent();
    }

    private void requireOpen() {
        if (!open()) {
            throw RuleViolation.conflict("escalation.closed");
        }
    }

    private Course with(State next, Rung at, Optional<Instant> until, Optional<Mark> shown) {
        return new Course(next, at, until, directed, shown, accepted, returned, answer, told);
    }
}
