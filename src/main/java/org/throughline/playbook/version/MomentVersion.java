package org.throughline.playbook.version;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.Reference;
import org.throughline.kernel.RuleViolation;
import org.throughline.playbook.MomentCode;
import org.throughline.playbook.Playbook;
import org.throughline.playbook.content.MomentContent;

/**
 * One version of a moment (FHIR PlanDefinition) with its state machine: draft, in review, approved, in force, and then replaced;
 * or withdrawn before it was in force.
 *
 * @param revision counts the changes of the row, so that nobody signs words they have not seen
 * @param spanish who signed the Spanish off (INV-14)
 * @param withdraws whether it takes the moment out of use instead of saying it in other words
 */
public record MomentVersion(
        UUID id,
        MomentCode moment,
        int number,
        int revision,
        MomentContent content,
        Authors authors,
        Steps steps,
        Optional<Signature> spanish,
        boolean withdraws) {

    /**
     * How far it has come, by whom.
     *
     * @param from when it is in force from
     * @param broughtBack the version whose words it brings back, and who did that
     * @param reason why it was given back, taken back or brought back
     */
    public record Steps(
            VersionState state,
            Optional<Signature> sent,
            Optional<Signature> approved,
            Optional<Instant> from,
            Optional<Instant> ended,
            Optional<BroughtBack> broughtBack,
            Optional<String> reason) {

        static Steps draft() {
            return at(VersionState.DRAFT);
        }

        private static Steps at(VersionState state) {
            return new Steps(
                    state,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }
    }

    /** Which version, and by whom. */
    public record BroughtBack(int number, PersonId by) {}

    /** What the product ships, as version 1 of a practice. */
    static MomentVersion shipped(MomentContent content, Instant at) {
        var steps = Steps.at(VersionState.IN_FORCE);
        return new MomentVersion(
                new UUID(0, 0),
                content.moment().code(),
                1,
                0,
                content,
                Authors.product(at),
                new Steps(
                        steps.state(),
                        steps.sent(),
                        steps.approved(),
                        Optional.of(at),
                        steps.ended(),
                        steps.broughtBack(),
                        steps.reason()),
                Optional.empty(),
                false);
    }

    public VersionState state() {
        return steps.state();
    }

    public boolean isFromTheProduct() {
        return authors.began().isEmpty();
    }

    public boolean isOpen() {
        return state() == VersionState.DRAFT || state() == VersionState.IN_REVIEW;
    }

    /** Somebody's change of words; Spanish that is changed has to be read again, unless it is what it was at the beginning. */
    MomentVersion changed(MomentContent words, PersonId by, Optional<MomentVersion> base) {
        require(VersionState.DRAFT, "playbook.no-draft");
        if (withdraws) {
            throw RuleViolation.conflict("playbook.withdraws");
        }
        var signed = words.sameSpanishAs(content)
                ? spanish
                : base.filter(begun -> begun.content().sameSpanishAs(words)).flatMap(MomentVersion::spanish);
        return new MomentVersion(id, moment, number, revision, words, authors.and(by), steps, signed, false);
    }

    MomentVersion sentBy(Signature sender) {
        require(VersionState.DRAFT, "playbook.no-draft");
        return with(new Steps(
                VersionState.IN_REVIEW,
                Optional.of(sender),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                whyWithdrawn()));
    }

    MomentVersion givenBack(String why) {
        require(VersionState.IN_REVIEW, "playbook.not-in-review");
        return with(new Steps(
                VersionState.DRAFT,
                steps.sent(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(why)));
    }

    /** Approved by a second person, in force now or when its day comes. */
    MomentVersion approvedBy(Signature approver, Instant from) {
        require(VersionState.IN_REVIEW, "playbook.not-in-review");
        if (authors.include(approver.by())) {
            throw RuleViolation.of("playbook.approver-is-writer");
        }
        var state = from.isAfter(approver.at()) ? VersionState.APPROVED : VersionState.IN_FORCE;
        return with(new Steps(
                state,
                steps.sent(),
                Optional.of(approver),
                Optional.of(from),
                Optional.empty(),
                Optional.empty(),
                whyWithdrawn()));
    }

    /** What the product ships, approved for the practice as it is. */
    MomentVersion adoptedBy(Signature approver) {
        require(VersionState.IN_FORCE, "playbook.not-in-force");
        if (!isFromTheProduct() || steps.approved().isPresent()) {
            throw RuleViolation.conflict("playbook.somebody-was-faster");
        }
        return with(new Steps(
                steps.state(),
                steps.sent(),
                Optional.of(approver),
                steps.from(),
                Optional.empty(),
                steps.broughtBack(),
                steps.reason()));
    }

    MomentVersion takenBack(String why, Instant at) {
        require(VersionState.APPROVED, "playbook.not-waiting");
        return with(ended(VersionState.WITHDRAWN, at, Optional.of(why)));
    }

    MomentVersion discarded(Instant at) {
        require(VersionState.DRAFT, "playbook.no-draft");
        return with(ended(VersionState.WITHDRAWN, at, steps.reason()));
    }

    /** Its time has come. */
    MomentVersion takingForce() {
        require(VersionState.APPROVED, "playbook.not-waiting");
        return with(new Steps(
                VersionState.IN_FORCE,
                steps.sent(),
                steps.approved(),
                steps.from(),
                Optional.empty(),
                Optional.empty(),
                steps.reason()));
    }

    MomentVersion replaced(Instant at) {
        require(VersionState.IN_FORCE, "playbook.not-in-force");
        return with(ended(VersionState.REPLACED, at, steps.reason()));
    }

    /** Its words again under a new number: written and approved by whom they were, brought back by somebody. */
    MomentVersion again(int as, Signature by, String why) {
        require(VersionState.REPLACED, "playbook.never-in-force");
        return new MomentVersion(
                new UUID(0, 0),
                moment,
                as,
                0,
                content,
                authors,
                new Steps(
                        VersionState.IN_FORCE,
                        steps.sent(),
                        steps.approved(),
                        Optional.of(by.at()),
                        Optional.empty(),
                        Optional.of(new BroughtBack(number, by.by())),
                        Optional.of(why)),
                spanish,
                withdraws);
    }

    /** Read in Spanish by somebody who did not write it. */
    MomentVersion spanishSigned(Signature reader) {
        if (state() == VersionState.REPLACED || state() == VersionState.WITHDRAWN) {
            throw RuleViolation.conflict("playbook.is-over");
        }
        if (authors.include(reader.by())) {
            throw RuleViolation.of("playbook.reader-is-writer");
        }
        return new MomentVersion(id, moment, number, revision, content, authors, steps, Optional.of(reader), withdraws);
    }

    /** Why the moment is to go stays with its withdrawal; a reason for anything else is over with the next step. */
    private Optional<String> whyWithdrawn() {
        return steps.reason().filter(why -> withdraws);
    }

    /** Proposes to take the moment out of use; its words stay what they are for items that carry it. */
    MomentVersion withdrawal(int as, Signature by, String why) {
        require(VersionState.IN_FORCE, "playbook.not-in-force");
        var sent = new Steps(
                VersionState.IN_REVIEW,
                Optional.of(by),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(why));
        return new MomentVersion(
                new UUID(0, 0), moment, as, 0, content, Authors.of(by.by(), by.at()), sent, spanish, true);
    }

    Playbook.InForce inForce() {
        var approved = steps.approved()
                .flatMap(signature -> steps.from().map(from -> new Playbook.InForce.Approved(signature.by(), from)));
        return new Playbook.InForce(content.moment(), number, approved, spanish.isPresent());
    }

    Reference reference() {
        return new Reference("PlanDefinition", id);
    }

    private Steps ended(VersionState state, Instant at, Optional<String> why) {
        return new Steps(
                state, steps.sent(), steps.approved(), steps.from(), Optional.of(at), steps.broughtBack(), why);
    }

    private MomentVersion with(Steps next) {
        return new MomentVersion(id, moment, number, revision, content, authors, next, spanish, withdraws);
    }

    private void require(VersionState state, String otherwise) {
        if (state() != state) {
            throw RuleViolation.conflict(otherwise);
        }
    }
}
