package org.throughline.escalation.ladder;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.access.Colleague;
import org.throughline.access.People;
import org.throughline.audit.AuditEntry;
import org.throughline.audit.AuditLog;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.Reference;
import org.throughline.kernel.RuleViolation;
import org.throughline.platform.database.Columns;
import org.throughline.work.Urgency;

/** The practice's ladder: for each class and rung who is asked and how long they have; a manager changes it. */
@Service
public class LadderRules {

    private static final List<Urgency> CLASSES = List.of(Urgency.U0, Urgency.U1, Urgency.U2);
    private static final int MOST_MINUTES = 480;

    private final JdbcClient database;
    private final People people;
    private final AuditLog audit;
    private final Clock clock;

    LadderRules(JdbcClient database, People people, AuditLog audit, Clock clock) {
        this.database = database;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** Every class with every rung, in order; what the practice changed and what the product ships. */
    @Transactional(readOnly = true)
    public List<LadderRule> all() {
        var changed = database.sql("select urgency, rung, person_id, minutes from escalation.ladder_rule")
                .query((row, number) -> new LadderRule(
                        Urgency.of(row.getInt("urgency")),
                        Rung.of(row.getString("rung")),
                        Columns.optionalId(row, "person_id").map(PersonId::new),
                        row.getInt("minutes")))
                .list();
        var all = new ArrayList<LadderRule>();
        for (var urgency : CLASSES) {
            for (var rung : Rung.values()) {
                all.add(changed.stream()
                        .filter(rule -> rule.urgency() == urgency && rule.rung() == rung)
                        .findFirst()
                        .orElseGet(() -> LadderRule.shipped(urgency, rung)));
            }
        }
        return all;
    }

    /** The manager says who is asked and how long they have; the first two rungs are a clinician's. */
    @Transactional
    public void change(Access access, LadderRule rule) {
        access.requireManager();
        if (!CLASSES.contains(rule.urgency()) || rule.minutes() < 1 || rule.minutes() > MOST_MINUTES) {
            throw RuleViolation.of("escalation.rule-minutes", MOST_MINUTES);
        }
        rule.person().ifPresent(person -> requireFitting(rule.rung(), person));
        var now = clock.instant();
        database.sql("""
                        insert into escalation.ladder_rule (urgency, rung, person_id, minutes, changed_at, changed_by)
                        values (:urgency, :rung, :person, :minutes, :at, :by)
                        on conflict (practice_id, urgency, rung) do update
                        set person_id = excluded.person_id, minutes = excluded.minutes, changed_at = excluded.changed_at,
                            changed_by = excluded.changed_by
                        """)
                .param("urgency", rule.urgency().level())
                .param("rung", rule.rung().code())
                .param("person", rule.person().map(PersonId::value).orElse(null))
                .param("minutes", rule.minutes())
                .param("at", Columns.at(now))
                .param("by", access.person().value())
                .update();
        var practice = new Reference("Organization", access.practice().value());
        audit.record(AuditEntry.of(now, access.actor(), "escalation.rule-changed", practice)
                .because(rule.urgency() + "-" + rule.rung().code()));
    }

    private void requireFitting(Rung rung, PersonId person) {
        var known = people.find(person).filter(Colleague::active);
        var clinical = rung == Rung.RECEIVER || rung == Rung.BACKUP;
        if (known.isEmpty() || (clinical && !known.get().role().clinical())) {
            throw RuleViolation.of("escalation.rule-person");
        }
    }
}
