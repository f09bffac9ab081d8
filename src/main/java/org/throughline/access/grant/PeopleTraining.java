package org.throughline.access.grant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Training;
import org.throughline.audit.AuditEntry;
import org.throughline.audit.AuditLog;
import org.throughline.kernel.Actor;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.Reference;
import org.throughline.platform.database.Columns;
import org.throughline.platform.transaction.CurrentPractice;

/**
 * Training as rows of {@code access.lane_training}, and the grants that follow it. Whether a grant sleeps is written where
 * each request reads it, so that no request has to ask what its person was taught.
 */
@Service
class PeopleTraining implements Training {

    private final JdbcClient database;
    private final AuditLog audit;
    private final Clock clock;

    PeopleTraining(JdbcClient database, AuditLog audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<LaneCode, Trained> of(PersonId person) {
        var trained = new HashMap<LaneCode, Trained>();
        database.sql("select lane, trained_at, learn_by from access.lane_training where person_id = :person")
                .param("person", person.value())
                .query((row, number) -> trained.put(new LaneCode(row.getString("lane")), read(row)))
                .list();
        return trained;
    }

    @Override
    @Transactional(readOnly = true)
    public Set<LaneCode> granted(PersonId person) {
        return Set.copyOf(database.sql("""
                        select distinct lane from access.lane_grant
                        where person_id = :person and state in ('approved', 'active')
                          and (active_until is null or active_until > :now)
                        """)
                .param("person", person.value())
                .param("now", Columns.at(clock.instant()))
                .query((row, number) -> new LaneCode(row.getString("lane")))
                .list());
    }

    @Override
    @Transactional
    public void passed(PersonId person, LaneCode lane, Optional<Instant> learnBy) {
        var now = clock.instant();
        hold(person);
        database.sql("""
                        insert into access.lane_training (person_id, lane, trained_at, learn_by)
                        values (:person, :lane, :now, :learnBy)
                        on conflict (practice_id, person_id, lane) do update
                        set trained_at = excluded.trained_at, learn_by = excluded.learn_by
                        """)
                .param("person", person.value())
                .param("lane", lane.value())
                .param("now", Columns.at(now))
                .param("learnBy", Columns.at(learnBy))
                .update();
        var woken = database.sql("""
                        update access.lane_grant set state = 'active', sleeps_from = :learnBy, version = version + 1
                        where person_id = :person and lane = :lane and state in ('approved', 'active')
                          and (state = 'approved' or sleeps_from is not null)
                          and exists (select from access.agreement a where a.person_id = :person)
                        """)
                .param("person", person.value())
                .param("lane", lane.value())
                .param("learnBy", Columns.at(learnBy))
                .update();
        if (woken > 0) {
            record(Actor.person(person), "grant.woke", person, lane, now);
        }
    }

    /** Whether the person has agreed to what nobody works without. */
    boolean hasAgreed(PersonId person) {
        return database.sql("select exists (select from access.agreement where person_id = :person) as agreed")
                .param("person", person.value())
                .query((row, number) -> row.getBoolean("agreed"))
                .single();
    }

    /** The person has agreed: what they are trained for wakes. */
    void agreed(PersonId person) {
        var now = clock.instant();
        List<LaneCode> woken = database.sql("""
                        update access.lane_grant g
                        set state = 'active', sleeps_from = t.learn_by, version = g.version + 1
                        from access.lane_training t
                        where g.person_id = :person and g.state = 'approved'
                          and t.practice_id = g.practice_id and t.person_id = g.person_id and t.lane = g.lane
                        returning g.lane
                        """)
                .param("person", person.value())
                .query((row, number) -> new LaneCode(row.getString("lane")))
                .list();
        woken.stream().distinct().forEach(lane -> record(Actor.person(person), "grant.woke", person, lane, now));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void changed(LaneCode lane, Instant learnBy) {
        var now = clock.instant();
        database.sql("update access.lane_training set learn_by = :by where lane = :lane and learn_by is null")
                .param("by", Columns.at(learnBy))
                .param("lane", lane.value())
                .update();
        List<PersonId> theirs = database.sql("""
                        update access.lane_grant set sleeps_from = :by, version = version + 1
                        where lane = :lane and state = 'active' and sleeps_from is null
                        returning person_id
                        """)
                .param("by", Columns.at(learnBy))
                .param("lane", lane.value())
                .query((row, number) -> new PersonId(Columns.id(row, "person_id")))
                .list();
        theirs.stream().distinct().forEach(person -> record(Actor.SYSTEM, "grant.lesson-asked", person, lane, now));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<LaneCode, Integer> ready() {
        var ready = new HashMap<LaneCode, Integer>();
        database.sql("""
                        select g.lane, count(distinct g.person_id) as people
                        from access.lane_grant g
                        join access.membership m on m.practice_id = g.practice_id and m.person_id = g.person_id
                        join access.person p on p.id = m.person_id and p.state = 'active'
                        where m.practice_id = :practice and (m.active_until is null or m.active_until > :now)
                          and g.may_change and g.state = 'active' and g.active_from <= :now
                          and (g.active_until is null or g.active_until > :now)
                          and (g.sleeps_from is null or g.sleeps_from > :now)
                        group by g.lane
                        """)
                .param("practice", CurrentPractice.get().value())
                .param("now", Columns.at(clock.instant()))
                .query((row, number) -> ready.put(new LaneCode(row.getString("lane")), row.getInt("people")))
                .list();
        return ready;
    }

    /** Lets nobody approve a grant of the person while their training ends, nor the other way round. */
    void hold(PersonId person) {
        database.sql("""
                        select person_id from access.membership
                        where practice_id = :practice and person_id = :person for no key update
                        """)
                .param("practice", CurrentPractice.get().value())
                .param("person", person.value())
                .query((row, number) -> Columns.id(row, "person_id"))
                .optional();
    }

    /** What the person is trained for, while the lane's words cannot change under it. */
    Optional<Trained> lock(PersonId person, LaneCode lane) {
        return database.sql("""
                        select trained_at, learn_by from access.lane_training
                        where person_id = :person and lane = :lane for update
                        """)
                .param("person", person.value())
                .param("lane", lane.value())
                .query((row, number) -> read(row))
                .optional();
    }

    private static Trained read(ResultSet row) throws SQLException {
        return new Trained(Columns.instant(row, "trained_at"), Columns.optionalInstant(row, "learn_by"));
    }

    private void record(Actor by, String action, PersonId person, LaneCode lane, Instant now) {
        audit.record(AuditEntry.of(now, by, action, new Reference("Practitioner", person.value()))
                .because("lane " + lane.value()));
    }
}
