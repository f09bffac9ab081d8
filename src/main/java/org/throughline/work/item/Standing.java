package org.throughline.work.item;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.RuleViolation;
import org.throughline.work.HeldBack;
import org.throughline.work.Hold;
import org.throughline.work.WorkItemId;

/**
 * Whose an item is and how far it has come: the state machine of domain.md 2.2. Values only; each verb answers with the
 * next standing or refuses.
 *
 * @param owner who answers for it; empty means the lane's duty role (INV-01)
 * @param lease who works on it now
 * @param nextCheckAt when a waiting item comes back (INV-02)
 * @param line the stopping line of a parked item, or why an item came back
 * @param holds what may not be done with it for now
 * @param version counts the writes; a write against an older one is refused
 */
public record Standing(
        WorkItemId item,
        State state,
        Optional<PersonId> owner,
        Optional<Lease> lease,
        Optional<Instant> nextCheckAt,
        Optional<String> line,
        Optional<Closing> closing,
        Set<Hold> holds,
        int version) {

    /** How it ended: the code of the outcome, and when. */
    public record Closing(String code, Instant at) {}

    /** As it stands when it arrives: in the lane, answered for by the duty role. */
    static Standing received(WorkItemId item) {
        return new Standing(
                item,
                State.RECEIVED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                0);
    }

    public boolean heldBy(PersonId person, Instant now) {
        return lease.filter(held -> held.holder().equals(person) && held.runsAt(now))
                .isPresent();
    }

    private boolean heldByAnother(PersonId person, Instant now) {
        return lease.filter(held -> !held.holder().equals(person) && held.runsAt(now))
                .isPresent();
    }

    /** The person works on it from now: owner and holder, until the lease ends. */
    public Standing claimedBy(PersonId person, Instant now) {
        requireOpen();
        if (heldByAnother(person, now)) {
            throw new AlreadyClaimed(item);
        }
        return with(State.WORKING, Optional.of(person), Optional.of(Lease.from(person, now)), Optional.empty(), line);
    }

    /** The holder is still there. */
    public Standing renewedBy(PersonId person, Instant now) {
        requireHolder(person, now);
        return with(state, owner, Optional.of(Lease.from(person, now)), nextCheckAt, line);
    }

    /** Set aside with one line that says where to go on; it stays the person's. */
    public Standing parkedBy(PersonId person, String stoppingLine, Instant now, Instant comesBackAt) {
        requireHolder(person, now);
        requireNotHeld(HeldBack.SET_ASIDE);
        if (stoppingLine.isBlank()) {
            throw RuleViolation.of("work.stopping-line-missing");
        }
        return with(State.PARKED, owner, Optional.empty(), Optional.of(comesBackAt), Optional.of(stoppingLine.strip()));
    }

    /** Nothing to do until the other side moves or the date comes (INV-02). */
    public Standing waitingFor(State whom, PersonId person, Instant now, Instant nextCheck) {
        requireHolder(person, now);
        requireNotHeld(HeldBack.SET_ASIDE);
        if (whom != State.WAITING_PATIENT && whom != State.WAITING_OTHER) {
            throw new IllegalArgumentException("not a state to wait in: " + whom);
        }
        if (!nextCheck.isAfter(now)) {
            throw RuleViolation.of("work.next-date-in-the-past");
        }
        return with(whom, owner, Optional.empty(), Optional.of(nextCheck), Optional.empty());
    }

    /** Back into the lane with a reason; the duty role answers for it again. */
    public Standing returnedBy(PersonId person, String reason, Instant now) {
        requireHolder(person, now);
        requireNotHeld(HeldBack.SET_ASIDE);
        if (reason.isBlank()) {
            throw RuleViolation.of("work.reason-missing");
        }
        return with(State.RECEIVED, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(reason.strip()));
    }

    /** Somebody else answers for it from now; whoever held it no longer does. */
    public Standing givenTo(PersonId person, Optional<String> why) {
        requireOpen();
        return with(State.OWNED, Optional.of(person), Optional.empty(), Optional.empty(), why.or(() -> line));
    }

    /** Another person answers for it from now; what waits keeps its date, and a line that says where to go on stays. */
    public Standing assignedTo(PersonId person) {
        requireOpen();
        return state.isWaiting() && state != State.PARKED
                ? with(state, Optional.of(person), Optional.empty(), nextCheckAt, line)
                : with(State.OWNED, Optional.of(person), Optional.empty(), Optional.empty(), line);
    }

    /** The lane's duty role answers for it again. */
    public Standing backToDuty() {
        requireOpen();
        requireNotHeld(HeldBack.SET_ASIDE);
        return ownerGone();
    }

    /** Taking back is always allowed: the front desk knows the patient, and whoever held it is told. */
    public Standing takenBackBy(PersonId person, Instant now) {
        requireOpen();
        return with(State.WORKING, Optional.of(person), Optional.of(Lease.from(person, now)), Optional.empty(), line);
    }

    /** The lease ran out without a sign of life: back to the lane, the draft stays. */
    public Standing leaseEndedAt(Instant now) {
        if (lease.isEmpty() || lease.get().runsAt(now)) {
            return this;
        }
        return with(State.RECEIVED, Optional.empty(), Optional.empty(), Optional.empty(), line);
    }

    /** Nobody took it in time; the named person answers for it and anybody of the lane may still take it. */
    public Standing answeredForBy(PersonId person) {
        requireOpen();
        return with(state, Optional.of(person), lease, nextCheckAt, line);
    }

    /** Whoever had it is gone: what was underway goes back to the lane, what waits keeps its date. */
    public Standing ownerGone() {
        var next = state.isWaiting() && state != State.PARKED ? state : State.RECEIVED;
        return with(next, Optional.empty(), Optional.empty(), next.isWaiting() ? nextCheckAt : Optional.empty(), line);
    }

    /** The patient wrote again: what waited or was parked comes back to its owner. */
    public Standing heardFromPatient() {
        return state.isWaiting() ? with(State.OWNED, owner, Optional.empty(), Optional.empty(), line) : this;
    }

    /** What it waited for is here: back to its owner, or to its lane where nobody has it. */
    public Standing broughtBack() {
        requireOpen();
        if (!state.isWaiting() || state == State.PARKED) {
            return this;
        }
        var next = owner.isPresent() ? State.OWNED : State.RECEIVED;
        return with(next, owner, Optional.empty(), Optional.empty(), line);
    }

    /** Ended with an outcome; what must be true before is checked by whoever closes (INV-04). */
    public Standing closedBy(PersonId person, State outcome, String code, Instant now) {
        requireHolder(person, now);
        requireNotHeld(HeldBack.CLOSE);
        if (outcome.isOpen()) {
            throw new IllegalArgumentException("not an outcome: " + outcome);
        }
        return new Standing(
                item,
                outcome,
                owner,
                Optional.empty(),
                Optional.empty(),
                line,
                Optional.of(new Closing(code, now)),
                holds,
                version);
    }

    /** The same, one write later. */
    Standing written() {
        return new Standing(item, state, owner, lease, nextCheckAt, line, closing, holds, version + 1);
    }

    private Standing with(
            State next, Optional<PersonId> by, Optional<Lease> held, Optional<Instant> check, Optional<String> words) {
        return new Standing(item, next, by, held, check, words, closing, holds, version);
    }

    /** Whether something above holds this back for now. */
    public boolean holdsBack(HeldBack what) {
        return holds.stream().anyMatch(hold -> hold.refused() == what);
    }

    /** Refuses what something above holds back for now, saying why. */
    public void requireNotHeld(HeldBack what) {
        holds.stream()
                .filter(hold -> hold.refused() == what)
                .sorted()
                .findFirst()
                .ifPresent(hold -> {
                    throw hold.violation();
                });
    }

    /** Refuses from now what these say, and what others said before. */
    Standing held(Set<Hold> now) {
        return new Standing(item, state, owner, lease, nextCheckAt, line, closing, Set.copyOf(now), version);
    }

    /** A clinician has it now; it comes back by itself when nothing is heard (INV-02), and its owner stays responsible. */
    Standing awaitingClinician(Instant checkAgainAt) {
        requireOpen();
        return with(State.WAITING_CLINICAL, owner, Optional.empty(), Optional.of(checkAgainAt), Optional.empty());
    }

    /** Back from where it waited, with what to do now. */
    Standing backWith(String words) {
        requireOpen();
        var next = owner.isPresent() ? State.OWNED : State.RECEIVED;
        return with(next, owner, Optional.empty(), Optional.empty(), Optional.of(words));
    }

    private void requireOpen() {
        if (!state.isOpen()) {
            throw RuleViolation.conflict("work.closed");
        }
    }

    private void requireHolder(PersonId person, Instant now) {
        requireOpen();
        if (heldByAnother(person, now)) {
            throw new AlreadyClaimed(item);
        }
        if (!heldBy(person, now)) {
            throw RuleViolation.conflict("work.not-held");
        }
    }
}
