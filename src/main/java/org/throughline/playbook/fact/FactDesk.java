package org.throughline.playbook.fact;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.access.Colleague;
import org.throughline.access.People;
import org.throughline.audit.AuditEntry;
import org.throughline.audit.AuditLog;
import org.throughline.kernel.Language;
import org.throughline.kernel.NotFound;
import org.throughline.kernel.RuleViolation;
import org.throughline.playbook.ApprovedFact;
import org.throughline.playbook.FactId;
import org.throughline.playbook.Facts;
import org.throughline.playbook.fact.FactRepository.SignOff;
import org.throughline.playbook.version.Hands;
import org.throughline.practice.Practices;
import org.throughline.screening.ReplyChecks;
import org.throughline.screening.ReplyFinding;

/** What the practice answers to everybody: the manager writes and ends it, another person signs its Spanish off. */
@Service
public class FactDesk implements Facts {

    private final FactRepository facts;
    private final ReplyChecks checks;
    private final People people;
    private final Practices practices;
    private final AuditLog audit;
    private final Clock clock;

    FactDesk(
            FactRepository facts, ReplyChecks checks, People people, Practices practices, AuditLog audit, Clock clock) {
        this.facts = facts;
        this.checks = checks;
        this.people = people;
        this.practices = practices;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<ApprovedFact> sayable(Access access, Language language) {
        var today = today(access);
        return facts.all().stream()
                .filter(fact -> fact.mayBeSaidOn(today) && fact.mayBeSaidIn(language))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public ApprovedFact requireSayable(Access access, FactId fact, Language language) {
        var found = facts.find(fact)
                .filter(one -> one.mayBeSaidOn(today(access)))
                .orElseThrow(() -> RuleViolation.of("playbook.fact-expired"));
        if (!found.mayBeSaidIn(language)) {
            throw RuleViolation.of("playbook.fact-spanish-open");
        }
        return found;
    }

    /** Every answer that was not ended, those out of date too. */
    @Transactional(readOnly = true)
    public List<ApprovedFact> all() {
        return facts.all();
    }

    /** A day of the practice, by which answers begin and end. */
    public LocalDate today(Access access) {
        return LocalDate.ofInstant(
                clock.instant(), practices.get(access.practice()).zone());
    }

    @Transactional
    public FactId add(Access access, FactText text) {
        require(access, text);
        var fact = facts.add(text, access.person(), clock.instant(), Optional.empty());
        record(access, "fact.approved", fact);
        return fact;
    }

    /** The new words take the old ones' place; unchanged Spanish stays signed off. */
    @Transactional
    public FactId replace(Access access, FactId old, FactText text) {
        require(access, text);
        var before = facts.lock(old);
        var stands = text.sameSpanishAs(before.fact().question(), before.fact().answer());
        var signOff = before.signOff().filter(by -> stands && !by.by().equals(access.person()));
        var fact = facts.add(text, access.person(), clock.instant(), signOff);
        facts.end(old, Optional.of(fact), clock.instant());
        record(access, "fact.replaced", fact);
        return fact;
    }

    @Transactional
    public void end(Access access, FactId fact) {
        access.requireManager();
        facts.lock(fact);
        facts.end(fact, Optional.empty(), clock.instant());
        record(access, "fact.ended", fact);
    }

    /** Somebody assessed in Spanish stands for the Spanish that somebody else wrote (INV-14). */
    @Transactional
    public void signSpanish(Access access, FactId fact) {
        Hands.requireProposer(access);
        var written = facts.lock(fact);
        if (!access.mayWriteIn(Language.SPANISH)) {
            throw RuleViolation.of("playbook.fact-spanish-not-assessed");
        }
        if (written.fact().writtenBy().equals(access.person())) {
            throw RuleViolation.of("playbook.own-spanish");
        }
        if (written.fact().answer().es().isBlank()) {
            throw RuleViolation.of("playbook.fact-without-spanish");
        }
        facts.sign(fact, new SignOff(access.person(), clock.instant()));
        record(access, "fact.spanish-signed", fact);
    }

    private void require(Access access, FactText text) {
        access.requireManager();
        text.requireComplete();
        if (people.find(text.owner()).filter(Colleague::active).isEmpty()) {
            throw new NotFound("nobody here");
        }
        checks.check(text.answer().en() + "\n" + text.answer().es()).stream()
                .filter(finding -> finding.kind().forbidden())
                .map(ReplyFinding::words)
                .findFirst()
                .ifPresent(words -> {
                    throw RuleViolation.of("playbook.fact-forbidden", words);
                });
    }

    private void record(Access access, String action, FactId fact) {
        audit.record(AuditEntry.of(clock.instant(), access.actor(), action, fact.reference()));
    }
}
