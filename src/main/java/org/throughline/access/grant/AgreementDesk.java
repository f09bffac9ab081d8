package org.throughline.access.grant;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.access.Agreements;
import org.throughline.access.Colleague;
import org.throughline.access.People;
import org.throughline.access.SecondPerson;
import org.throughline.audit.AuditEntry;
import org.throughline.audit.AuditLog;
import org.throughline.kernel.Actor;
import org.throughline.kernel.NotFound;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.Reference;
import org.throughline.kernel.RuleViolation;
import org.throughline.platform.database.Columns;

/**
 * Keeps that somebody has agreed to confidentiality and to what is expected of them; until then no grant of theirs counts
 * (INV-30). They do it on their own page, or sign on paper that somebody else holds.
 */
@Service
public class AgreementDesk implements Agreements {

    /** Which texts are agreed to; a new wording that has to be agreed to anew gets the next number. */
    private static final int TEXTS = 1;

    private final JdbcClient database;
    private final PeopleTraining training;
    private final People people;
    private final AuditLog audit;
    private final Clock clock;

    AgreementDesk(JdbcClient database, PeopleTraining training, People people, AuditLog audit, Clock clock) {
        this.database = database;
        this.training = training;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** When the person agreed; empty while they have not. */
    @Transactional(readOnly = true)
    public Optional<Instant> agreedAt(PersonId person) {
        return database.sql("select agreed_at from access.agreement where person_id = :person")
                .param("person", person.value())
                .query((row, number) -> Columns.instant(row, "agreed_at"))
                .optional();
    }

    /** The person agrees; what waits only for this wakes. */
    @Transactional
    public void agree(Access access) {
        keep(access.actor(), access.person(), Optional.empty());
    }

    /** Somebody who may approve grants holds the person's signed papers; nobody says so of themselves. */
    @Transactional
    public void onPaper(Access access, PersonId person, String evidence) {
        SecondPerson.require(access);
        if (person.equals(access.person())) {
            throw RuleViolation.of("access.approver-is-requester");
        }
        if (people.find(person).filter(Colleague::active).isEmpty()) {
            throw new NotFound("nobody here");
        }
        if (evidence.isBlank()) {
            throw RuleViolation.of("access.agreement-where");
        }
        keep(access.actor(), person, Optional.of(evidence.strip()));
    }

    @Override
    @Transactional
    public void onPaper(PersonId person, String evidence) {
        keep(Actor.SYSTEM, person, Optional.of(evidence));
    }

    private void keep(Actor by, PersonId person, Optional<String> evidence) {
        var now = clock.instant();
        training.hold(person);
        var added = database.sql("""
                        insert into access.agreement (person_id, text_version, agreed_at, recorded_by, evidence)
                        values (:person, :texts, :now, :by, :evidence)
                        on conflict (practice_id, person_id) do nothing
                        """)
                .param("person", person.value())
                .param("texts", TEXTS)
                .param("now", Columns.at(now))
                .param("by", by.asPerson().orElse(person).value())
                .param("evidence", evidence.orElse(null))
                .update();
        if (added == 1) {
            audit.record(AuditEntry.of(
                    now,
                    by,
                    evidence.isPresent() ? "person.agreed-on-paper" : "person.agreed",
                    new Reference("Practitioner", person.value())));
            training.agreed(person);
        }
    }
}
