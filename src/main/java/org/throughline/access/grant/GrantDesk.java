package org.throughline.access.grant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.access.Action;
import org.throughline.access.Colleague;
import org.throughline.access.LanesOfThePractice;
import org.throughline.access.People;
import org.throughline.audit.AuditEntry;
import org.throughline.audit.AuditLog;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.NotFound;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.Reference;
import org.throughline.kernel.RuleViolation;
import org.throughline.platform.database.Columns;

/** Lane grants of the bound practice: the manager gives and ends them, never the manager's own (INV-30). */
@Service
public class GrantDesk {

    private final JdbcClient database;
    private final People people;
    private final LanesOfThePractice lanes;
    private final AuditLog audit;
    private final Clock clock;

    GrantDesk(JdbcClient database, People people, LanesOfThePractice lanes, AuditLog audit, Clock clock) {
        this.database = database;
        this.people = people;
        this.lanes = lanes;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the person may do now and later, for those who look after the practice. */
    @Transactional(readOnly = true)
    public List<LaneGrant> of(Access access, PersonId person) {
        access.requireOversight();
        return database.sql("""
                        select id, lane, may_see, may_say, may_change, may_promise, active_from, active_until
                        from access.lane_grant
                        where person_id = :person and state = 'active'
                          and (active_until is null or active_until > :now)
                        order by lane, active_from
                        """)
                .param("person", person.value())
                .param("now", Columns.at(clock.instant()))
                .query(GrantDesk::read)
                .list();
    }

    /** Grants at the wish of the person; whoever approves is the manager, and somebody else. */
    @Transactional
    public void grant(Access access, NewGrant wanted) {
        access.requireManager();
        var now = clock.instant();
        if (wanted.person().equals(access.person())) {
            throw RuleViolation.of("access.approver-is-requester");
        }
        if (people.find(wanted.person()).filter(Colleague::active).isEmpty()) {
            throw new NotFound("nobody here");
        }
        if (!lanes.open().contains(wanted.lane())) {
            throw new NotFound("no such lane here");
        }
        if (wanted.until().filter(end -> !end.isAfter(now)).isPresent()) {
            throw RuleViolation.of("access.grant-already-over");
        }
        end(wanted.person(), wanted.lane());
        database.sql("""
                        insert into access.lane_grant (person_id, lane, may_see, may_say, may_change, may_promise, state,
                            active_from, active_until, reason, requested_by, approved_by)
                        values (:person, :lane, true, :say, :change, :promise, 'active', :from, :until, :reason, :person,
                            :approver)
                        """)
                .param("person", wanted.person().value())
                .param("lane", wanted.lane().value())
                .param("say", wanted.actions().contains(Action.SAY))
                .param("change", wanted.actions().contains(Action.CHANGE))
                .param("promise", wanted.actions().contains(Action.PROMISE))
                .param("from", Columns.at(now))
                .param("until", Columns.at(wanted.until()))
                .param("reason", wanted.reason())
                .param("approver", access.person().value())
                .update();
        record(access, "grant.approved", wanted.person(), wanted.lane());
    }

    /** Ends one grant of somebody else; the next request of theirs knows it. */
    @Transactional
    public void end(Access access, PersonId person, UUID grant) {
        access.requireManager();
        if (person.equals(access.person())) {
            throw RuleViolation.of("access.approver-is-requester");
        }
        var lane = database.sql("""
                        update access.lane_grant set state = 'revoked', active_until = :now, version = version + 1
                        where id = :grant and person_id = :person and state = 'active' returning lane
                        """)
                .param("now", Columns.at(clock.instant()))
                .param("grant", grant)
                .param("person", person.value())
                .query((row, number) -> new LaneCode(row.getString("lane")))
                .optional()
                .orElseThrow(() -> new NotFound("no such grant"));
        record(access, "grant.revoked", person, lane);
    }

    /** A new grant takes the place of the one before it. */
    private void end(PersonId person, LaneCode lane) {
        database.sql("""
                        update access.lane_grant set state = 'revoked', active_until = :now, version = version + 1
                        where person_id = :person and lane = :lane and state = 'active'
                        """)
                .param("now", Columns.at(clock.instant()))
                .param("person", person.value())
                .param("lane", lane.value())
                .update();
    }

    private void record(Access access, String action, PersonId person, LaneCode lane) {
        var entity = new Reference("Practitioner", person.value());
        audit.record(
                AuditEntry.of(clock.instant(), access.actor(), action, entity).because("lane " + lane.value()));
    }

    private static LaneGrant read(ResultSet row, int number) throws SQLException {
        var actions = EnumSet.noneOf(Action.class);
        for (var action : Action.values()) {
            if (row.getBoolean("may_" + action.name().toLowerCase(Locale.ROOT))) {
                actions.add(action);
            }
        }
        return new LaneGrant(
                Columns.id(row, "id"),
                new LaneCode(row.getString("lane")),
                actions,
                Columns.instant(row, "active_from"),
                Columns.optionalInstant(row, "active_until"));
    }
}
