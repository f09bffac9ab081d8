package org.throughline.escalation.recovery;

import java.time.Instant;
import java.util.Optional;
import org.throughline.communication.IssueId;
import org.throughline.escalation.recovery.Progress.Done;
import org.throughline.kernel.NotAllowed;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.RuleViolation;
import org.throughline.work.WorkItemId;

/**
 * A matter in which a patient was let down (FHIR Task). Values only; each verb answers with the next one or refuses.
 *
 * @param reference what people say aloud, for instance {@code R-12}
 * @param urgent why a manager answers for its outcome (INV-24)
 */
public record RecoveryCase(
        RecoveryId id,
        String reference,
        About about,
        Told told,
        Optional<Urgent> urgent,
        Progress progress,
        int version) {

    /** The matter, and what let the patient down first. */
    public record About(IssueId issue, WorkItemId item, Reason reason, Instant openedAt) {}

    public State state() {
        return progress.state();
    }

    public Optional<PersonId> owner() {
        return progress.owner().map(Done::by);
    }

    RecoveryCase with(Told next) {
        requireOpen();
        return new RecoveryCase(id, reference, about, next, urgent, progress, version);
    }

    /** Never lowered again (INV-23). */
    RecoveryCase urgent(Urgent because) {
        return new RecoveryCase(id, reference, about, told, urgent.or(() -> Optional.of(because)), progress, version);
    }

    RecoveryCase letDownAgain() {
        return with(progress.letDownAgain());
    }

    RecoveryCase acknowledgedBy(Hand hand) {
        return with(progress.acknowledged(done(hand)));
    }

    /** Whoever takes it answers for the outcome; of an urgent one only a manager can. */
    RecoveryCase ownedBy(Hand hand) {
        requireManagerIfUrgent(hand);
        if (owner().filter(hand.person()::equals).isPresent()) {
            throw RuleViolation.conflict("recovery.owned-already");
        }
        return with(progress.owned(done(hand)));
    }

    /** The product names the manager of an urgent case. */
    RecoveryCase givenTo(PersonId manager, Instant at) {
        return with(progress.owned(new Done(manager, at)));
    }

    RecoveryCase actedBy(Hand hand) {
        requireAnswerable(hand);
        return with(progress.acted(done(hand)));
    }

    RecoveryCase contactedBy(Hand hand, boolean reached) {
        requireAnswerable(hand);
        return with(progress.contacted(new Progress.Contact(done(hand), reached)));
    }

    /** Not before the patient was contacted, nobody's health is left unasked about, and a note says it all. */
    RecoveryCase closedBy(Hand hand, Progress.Outcome outcome, Optional<String> agreed, boolean noted) {
        requireAnswerable(hand);
        var closed = progress.closed(new Progress.Closing(done(hand), outcome, agreed));
        if (told.harm() == Harm.UNKNOWN) {
            throw RuleViolation.of("recovery.harm-not-asked");
        }
        if (!noted) {
            throw RuleViolation.of("recovery.note-missing");
        }
        return with(closed);
    }

    RecoveryCase learnedBy(Hand hand) {
        requireAnswerable(hand);
        return with(progress.learned(done(hand)));
    }

    RecoveryCase written() {
        return new RecoveryCase(id, reference, about, told, urgent, progress, version + 1);
    }

    private void requireAnswerable(Hand hand) {
        requireManagerIfUrgent(hand);
        var owns = owner().orElseThrow(() -> RuleViolation.of("recovery.owner-first"));
        if (!hand.manager() && !owns.equals(hand.person())) {
            throw new NotAllowed("recovery.not-yours");
        }
    }

    private void requireManagerIfUrgent(Hand hand) {
        if (urgent.isPresent() && !hand.manager()) {
            throw new NotAllowed("recovery.manager-decides");
        }
    }

    private void requireOpen() {
        if (progress.closed().isPresent()) {
            throw RuleViolation.conflict("recovery.closed");
        }
    }

    private RecoveryCase with(Progress next) {
        return new RecoveryCase(id, reference, about, told, urgent, next, version);
    }

    private static Done done(Hand hand) {
        return new Done(hand.person(), hand.at());
    }

    @Override
    public String toString() {
        return "RecoveryCase[" + reference + " " + state() + "]";
    }
}
