package org.throughline.escalation.recovery;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.RuleViolation;

/** The steps of a case that are done: each kept as a fact, done in order, except that an owner may come first. */
public record Progress(
        Optional<Done> acknowledged,
        Optional<Done> owner,
        Optional<Done> acted,
        Optional<Contact> contacted,
        Optional<Closing> closed,
        Optional<Done> learned) {

    static final Progress NONE = new Progress(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Who did it, or has it, and since when. */
    public record Done(PersonId by, Instant at) {}

    /** That the patient was contacted about it, and whether a person was reached. */
    public record Contact(Done done, boolean reached) {}

    /** How it ended; what was agreed prints masked. */
    public record Closing(Done done, Outcome outcome, Optional<String> agreed) {

        @Override
        public String toString() {
            return "Closing[" + outcome + "]";
        }
    }

    /** How a case ends for the patient. */
    public enum Outcome {
        AGREED,
        NO_REPLY;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Outcome of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    State state() {
        if (acknowledged.isEmpty()) {
            return State.OPENED;
        }
        if (owner.isEmpty()) {
            return State.ACKNOWLEDGED;
        }
        if (acted.isEmpty()) {
            return State.OWNED;
        }
        if (contacted.isEmpty()) {
            return State.ACTED;
        }
        if (closed.isEmpty()) {
            return State.CONTACTED;
        }
        return learned.isEmpty() ? State.CLOSED : State.LEARNED;
    }

    Progress acknowledged(Done by) {
        requireOpen();
        if (acknowledged.isPresent()) {
            throw RuleViolation.conflict("recovery.acknowledged-already");
        }
        return new Progress(Optional.of(by), owner, acted, contacted, closed, learned);
    }

    Progress owned(Done by) {
        requireOpen();
        return new Progress(acknowledged, Optional.of(by), acted, contacted, closed, learned);
    }

    /** May be done again: each action is a line, the last one counts. */
    Progress acted(Done by) {
        requireOpen();
        if (acknowledged.isEmpty()) {
            throw RuleViolation.of("recovery.acknowledge-first");
        }
        return new Progress(acknowledged, owner, Optional.of(by), contacted, closed, learned);
    }

    Progress contacted(Contact contact) {
        requireOpen();
        if (acted.isEmpty()) {
            throw RuleViolation.of("recovery.act-first");
        }
        return new Progress(acknowledged, owner, acted, Optional.of(contact), closed, learned);
    }

    /** Let down once more: what the patient was told about it before no longer closes it. */
    Progress letDownAgain() {
        return new Progress(acknowledged, owner, acted, Optional.empty(), closed, learned);
    }

    Progress closed(Closing closing) {
        requireOpen();
        var contact = contacted.orElseThrow(() -> RuleViolation.of("recovery.contact-first"));
        if (closing.outcome() == Outcome.AGREED && !contact.reached()) {
            throw RuleViolation.of("recovery.not-reached");
        }
        if (closing.outcome() == Outcome.AGREED && closing.agreed().isEmpty()) {
            throw RuleViolation.of("recovery.agreed-missing");
        }
        return new Progress(acknowledged, owner, acted, contacted, Optional.of(closing), learned);
    }

    Progress learned(Done by) {
        if (closed.isEmpty()) {
            throw RuleViolation.of("recovery.close-first");
        }
        if (learned.isPresent()) {
            throw RuleViolation.conflict("recovery.learned-already");
        }
        return new Progress(acknowledged, owner, acted, contacted, closed, Optional.of(by));
    }

    private void requireOpen() {
        if (closed.isPresent()) {
            throw RuleViolation.conflict("recovery.closed");
        }
    }
}
