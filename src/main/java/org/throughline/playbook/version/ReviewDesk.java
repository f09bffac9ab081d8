package org.throughline.playbook.version;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.access.People;
import org.throughline.access.Role;
import org.throughline.kernel.Language;
import org.throughline.kernel.NotAllowed;
import org.throughline.kernel.RuleViolation;
import org.throughline.playbook.MomentCode;

/** Brings a draft into force by a second person, and an earlier version back. */
@Service
public class ReviewDesk {

    private final VersionRepository versions;
    private final KeptVersions kept;
    private final MomentChecks checks;
    private final People people;
    private final VersionTrail trail;
    private final Clock clock;

    ReviewDesk(
            VersionRepository versions,
            KeptVersions kept,
            MomentChecks checks,
            People people,
            VersionTrail trail,
            Clock clock) {
        this.versions = versions;
        this.kept = kept;
        this.checks = checks;
        this.people = people;
        this.trail = trail;
        this.clock = clock;
    }

    /** The version that somebody looked at, and the change of it they saw last. */
    public record Seen(MomentCode moment, int number, int revision) {}

    /** Sends the draft for review; answers with what still refuses, or with nothing when it has gone. */
    @Transactional
    public List<Finding> send(Access access, MomentCode moment) {
        Hands.requireProposer(access);
        var now = clock.instant();
        var draft = versions.find(moment, VersionState.DRAFT)
                .orElseThrow(() -> RuleViolation.conflict("playbook.no-draft"));
        var refusing = draft.withdraws()
                ? List.<Finding>of()
                : checks.of(draft).stream()
                        .flatMap(check -> check.findings().stream())
                        .filter(Finding::hard)
                        .toList();
        if (refusing.isEmpty()) {
            save(access, "playbook.sent", draft.sentBy(new Signature(access.person(), now)), now);
        }
        return refusing;
    }

    /** Gives a version back to be written on, with the reason. */
    @Transactional
    public void giveBack(Access access, Seen seen, String reason) {
        var version = seen(seen);
        Hands.requireItsPeople(access, version);
        save(access, "playbook.given-back", version.givenBack(said(reason)), clock.instant());
    }

    /** Approves from the time on, from now on if there is none; the approver is not the writer, and one of the two a manager. */
    @Transactional
    public void approve(Access access, Seen seen, Optional<Instant> from) {
        Hands.requireDecider(access);
        var now = clock.instant();
        kept.of(seen.moment(), now);
        var version = seen(seen);
        var start = from.orElse(now);
        if (start.isBefore(now)) {
            throw RuleViolation.of("playbook.date-passed");
        }
        var approved = version.approvedBy(new Signature(access.person(), now), start);
        if (!access.is(Role.MANAGER) && !aManagerStandsBehind(version)) {
            throw new NotAllowed("playbook.manager-needed");
        }
        if (approved.state() == VersionState.IN_FORCE) {
            kept.endOf(seen.moment(), now);
        } else if (versions.find(seen.moment(), VersionState.APPROVED).isPresent()) {
            throw RuleViolation.conflict("playbook.another-waits");
        }
        save(access, "playbook.approved", approved, now);
    }

    /** Takes an approved version back before its day. */
    @Transactional
    public void takeBack(Access access, Seen seen, String reason) {
        Hands.requireDecider(access);
        var now = clock.instant();
        kept.of(seen.moment(), now);
        save(access, "playbook.taken-back", seen(seen).takenBack(said(reason), now), now);
    }

    /** Puts the words of an earlier version in force at once, under a new number. */
    @Transactional
    public int rollBack(Access access, MomentCode moment, int number, String reason) {
        access.requireManager();
        var now = clock.instant();
        kept.of(moment, now);
        var earlier = versions.get(moment, number);
        var again = earlier.again(versions.nextNumber(moment), new Signature(access.person(), now), said(reason));
        kept.endOf(moment, now);
        trail.record(access.actor(), "playbook.rolled-back", versions.add(again, now), now);
        return again.number();
    }

    /** Signs the Spanish off: read by somebody assessed in Spanish who did not write it (INV-14). */
    @Transactional
    public void signSpanish(Access access, Seen seen) {
        Hands.requireProposer(access);
        if (!access.mayWriteIn(Language.SPANISH)) {
            throw new NotAllowed("playbook.spanish-not-assessed");
        }
        var now = clock.instant();
        kept.of(seen.moment(), now);
        save(access, "playbook.spanish-signed", seen(seen).spanishSigned(new Signature(access.person(), now)), now);
    }

    /** The practice stands for what the product ships, as it is; its writer is nobody here. */
    @Transactional
    public void adopt(Access access, MomentCode moment) {
        access.requireManager();
        var now = clock.instant();
        kept.of(moment, now);
        var shipped = versions.find(moment, VersionState.IN_FORCE)
                .orElseThrow(() -> RuleViolation.conflict("playbook.not-in-force"));
        save(access, "playbook.adopted", shipped.adoptedBy(new Signature(access.person(), now)), now);
    }

    private boolean aManagerStandsBehind(MomentVersion version) {
        var behind =
                Stream.concat(version.authors().all().stream(), version.steps().sent().map(Signature::by).stream());
        return behind.distinct()
                .flatMap(person -> people.find(person).stream())
                .anyMatch(colleague -> colleague.role() == Role.MANAGER && colleague.active());
    }

    private MomentVersion seen(Seen seen) {
        var version = versions.get(seen.moment(), seen.number());
        if (version.revision() != seen.revision()) {
            throw RuleViolation.conflict("playbook.somebody-was-faster");
        }
        return version;
    }

    private static String said(String reason) {
        if (reason.isBlank()) {
            throw RuleViolation.of("playbook.reason-needed");
        }
        return reason.strip();
    }

    private void save(Access access, String action, MomentVersion version, Instant now) {
        versions.save(version, now);
        trail.record(access.actor(), action, version, now);
    }
}
