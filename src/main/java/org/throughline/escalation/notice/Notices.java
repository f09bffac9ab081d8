package org.throughline.escalation.notice;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.escalation.EscalationId;
import org.throughline.escalation.ladder.Ladder;
import org.throughline.escalation.ladder.Ladders;
import org.throughline.escalation.ladder.Rung;
import org.throughline.escalation.quiet.Receivers;
import org.throughline.escalation.quiet.Receivers.Reached;
import org.throughline.kernel.ContactPoint;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.PracticeId;
import org.throughline.platform.database.Columns;
import org.throughline.practice.BusinessHours;
import org.throughline.work.Urgency;

/**
 * Who is to be told that something waits, and when: the two highest classes at once, the rest when the receiver looks. A row
 * for each; whether a mail leaves changes nothing about the ladder.
 */
@Component
public class Notices {

    private static final int MOST_TRIES = 5;

    private final JdbcClient database;
    private final Ladders ladders;
    private final Receivers receivers;
    private final BusinessHours hours;

    Notices(JdbcClient database, Ladders ladders, Receivers receivers, BusinessHours hours) {
        this.database = database;
        this.ladders = ladders;
        this.receivers = receivers;
        this.hours = hours;
    }

    /**
     * Whose turn it is with what.
     *
     * @param directed the one clinician a manager named, instead of everybody of the rung
     */
    public record Turn(EscalationId escalation, Urgency urgency, Rung rung, Optional<PersonId> directed) {

        private Set<PersonId> asked(Ladder ladder) {
            return directed.map(Set::of).orElseGet(() -> ladder.asked(urgency, rung));
        }
    }

    /** A notice whose time has come. */
    record Due(UUID id, UUID escalation, PersonId person, int tries) {}

    /** A row for everybody whose turn it is now. */
    public void ask(PracticeId practice, Turn turn, Instant now) {
        var reached = receivers.all();
        var zone = hours.of(practice).zone();
        turn.asked(ladders.of(practice)).forEach(person -> {
            var way = reached.getOrDefault(person, Reached.ANY_TIME);
            var due = turn.urgency() == Urgency.U2 ? way.time().comesAt(now, zone) : now;
            add(turn, person, way.mail().isPresent() ? "ready" : "no-address", new Times(now, due));
        });
    }

    /** When the first of those asked looks at what can wait; the clock of a class that can wait starts there. */
    public Instant looksAt(PracticeId practice, Urgency urgency, Rung rung, Instant now) {
        if (urgency != Urgency.U2) {
            return now;
        }
        var reached = receivers.all();
        var zone = hours.of(practice).zone();
        return ladders.of(practice).asked(urgency, rung).stream()
                .map(person ->
                        reached.getOrDefault(person, Reached.ANY_TIME).time().comesAt(now, zone))
                .min(Comparator.naturalOrder())
                .orElse(now);
    }

    /** How many interruptions of the person were held back for a set time since then. */
    @Transactional(readOnly = true)
    public int heldBack(PersonId person, Instant since) {
        return database.sql("""
                        select count(*) as held from escalation.notice
                        where person_id = :person and made_at >= :since and due_at > made_at
                        """)
                .param("person", person.value())
                .param("since", Columns.at(since))
                .query((row, number) -> row.getInt("held"))
                .single();
    }

    @Transactional(readOnly = true)
    List<Due> due(Instant now) {
        return database.sql("""
                        select n.id, n.escalation_id, n.person_id, n.tries
                        from escalation.notice n
                        join escalation.escalation e on e.practice_id = n.practice_id and e.id = n.escalation_id
                        where n.state = 'ready' and n.due_at <= :now
                          and e.state in ('raised', 'delivered')
                        order by n.due_at limit 50
                        """)
                .param("now", Columns.at(now))
                .query((row, number) -> new Due(
                        Columns.id(row, "id"),
                        Columns.id(row, "escalation_id"),
                        new PersonId(Columns.id(row, "person_id")),
                        row.getInt("tries")))
                .list();
    }

    @Transactional
    void sent(Due notice, Instant now) {
        become(notice, "sent", now);
    }

    /** Again in a minute; after some tries it is given up; the ladder climbs all the same. */
    @Transactional
    void notSent(Due notice, Instant now) {
        become(notice, notice.tries() + 1 >= MOST_TRIES ? "failed" : "ready", now);
    }

    private void become(Due notice, String state, Instant now) {
        database.sql("""
                        update escalation.notice
                        set state = :state, tries = tries + 1, changed_at = :now,
                            due_at = case when :state = 'ready' then :now::timestamptz + interval '1 minute' else due_at end
                        where id = :id
                        """)
                .param("state", state)
                .param("now", Columns.at(now))
                .param("id", notice.id())
                .update();
    }

    private record Times(Instant made, Instant due) {}

    private void add(Turn turn, PersonId person, String state, Times times) {
        database.sql("""
                        insert into escalation.notice (escalation_id, person_id, rung, made_at, due_at, state, changed_at)
                        values (:escalation, :person, :rung, :made, :due, :state, :made)
                        """)
                .param("escalation", turn.escalation().value())
                .param("person", person.value())
                .param("rung", turn.rung().code())
                .param("made", Columns.at(times.made()))
                .param("due", Columns.at(times.due()))
                .param("state", state)
                .update();
    }

    /** Where the person hears that something waits. */
    @Transactional(readOnly = true)
    Optional<ContactPoint> addressOf(PersonId person) {
        return receivers.all().getOrDefault(person, Reached.ANY_TIME).mail();
    }
}
