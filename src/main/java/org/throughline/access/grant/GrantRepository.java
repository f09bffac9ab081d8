package org.throughline.access.grant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.access.Action;
import org.throughline.access.DataCategory;
import org.throughline.access.grant.LaneGrant.Asked;
import org.throughline.access.grant.LaneGrant.Standing;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.PersonId;
import org.throughline.platform.database.Columns;

/** Grants as rows of {@code access.lane_grant}. */
@Repository
class GrantRepository {

    private static final String GRANT = """
            select id, person_id, lane, may_see, may_say, may_change, may_promise, withheld, active_from, active_until, state,
                   sleeps_from, reason, requested_by, asked_at,
                   exists (select from access.agreement a where a.practice_id = lane_grant.practice_id
                       and a.person_id = lane_grant.person_id) as agreed
            from access.lane_grant
            """;

    private final JdbcClient database;

    GrantRepository(JdbcClient database) {
        this.database = database;
    }

    /** Everything of the person that is not over. */
    List<LaneGrant> of(PersonId person, Instant now) {
        return database.sql(GRANT + """
                        where person_id = :person and state in ('requested', 'approved', 'active')
                          and (active_until is null or active_until > :now)
                        order by lane, active_from
                        """)
                .param("person", person.value())
                .param("now", Columns.at(now))
                .query((row, number) -> read(row, now))
                .list();
    }

    /** What waits for somebody's approval, the oldest first. */
    List<LaneGrant> asked(Instant now) {
        return database.sql(GRANT + "where state = 'requested' order by asked_at, id")
                .query((row, number) -> read(row, now))
                .list();
    }

    /** The request for a decision; whoever decides on it too waits. */
    Optional<LaneGrant> asked(PersonId person, UUID grant, Instant now) {
        return database.sql(GRANT + "where person_id = :person and id = :grant and state = 'requested' for update")
                .param("person", person.value())
                .param("grant", grant)
                .query((row, number) -> read(row, now))
                .optional();
    }

    /** Writes a request; false if the same is asked for already. */
    boolean ask(NewGrant wanted, PersonId by, Instant now) {
        return database.sql("""
                        insert into access.lane_grant (person_id, lane, may_see, may_say, may_change, may_promise, withheld, state,
                            active_from, active_until, reason, requested_by, asked_at)
                        values (:person, :lane, true, :say, :change, :promise, :withheld, 'requested', :from, :until, :reason, :by, :now)
                        on conflict (practice_id, person_id, lane) where state = 'requested' do nothing
                        """)
                        .param("person", wanted.person().value())
                        .param("lane", wanted.lane().value())
                        .param("say", wanted.actions().contains(Action.SAY))
                        .param("change", wanted.actions().contains(Action.CHANGE))
                        .param("promise", wanted.actions().contains(Action.PROMISE))
                        .param("withheld", codes(wanted.withheld()))
                        .param("from", Columns.at(wanted.days().from().orElse(now)))
                        .param("until", Columns.at(wanted.days().until()))
                        .param("reason", wanted.reason())
                        .param("by", by.value())
                        .param("now", Columns.at(now))
                        .update()
                == 1;
    }

    /** A new grant takes the place of the one before it from its first day on. */
    void makeRoom(LaneGrant next, Instant from, Instant now) {
        database.sql("""
                        update access.lane_grant
                        set active_until = :from, state = case when :from <= :now then 'revoked' else state end,
                            version = version + 1
                        where person_id = :person and lane = :lane and state in ('approved', 'active')
                          and (active_until is null or active_until > :from)
                        """)
                .param("from", Columns.at(from))
                .param("now", Columns.at(now))
                .param("person", next.person().value())
                .param("lane", next.lane().value())
                .update();
    }

    /** Approves a request; it sleeps while its person is not trained. */
    void approve(LaneGrant asked, Approved approved, Sleep sleep) {
        database.sql("""
                        update access.lane_grant
                        set state = :state, sleeps_from = :sleepsFrom, active_from = :from, approved_by = :by,
                            decided_at = :now, alone = :alone, version = version + 1
                        where id = :grant
                        """)
                .param("state", sleep.trained() ? "active" : "approved")
                .param("sleepsFrom", Columns.at(sleep.from()))
                .param("from", Columns.at(approved.from()))
                .param("by", approved.by().value())
                .param("now", Columns.at(approved.at()))
                .param("alone", approved.alone())
                .param("grant", asked.id())
                .update();
    }

    /** Who approved it and from when it counts; alone if the same person had asked for it. */
    record Approved(PersonId by, Instant at, Instant from, boolean alone) {}

    /** Whether its person is trained, and from when it sleeps all the same. */
    record Sleep(boolean trained, Optional<Instant> from) {}

    /** Ends a grant, or turns a request down; answers its lane. */
    Optional<LaneCode> end(PersonId person, UUID grant, Instant now) {
        return database.sql("""
                        update access.lane_grant set state = 'revoked', active_until = :now, decided_at = :now,
                            version = version + 1
                        where id = :grant and person_id = :person and state in ('requested', 'approved', 'active')
                        returning lane
                        """)
                .param("now", Columns.at(now))
                .param("grant", grant)
                .param("person", person.value())
                .query((row, number) -> new LaneCode(row.getString("lane")))
                .optional();
    }

    private static LaneGrant read(ResultSet row, Instant now) throws SQLException {
        var actions = EnumSet.noneOf(Action.class);
        for (var action : Action.values()) {
            if (row.getBoolean("may_" + action.name().toLowerCase(Locale.ROOT))) {
                actions.add(action);
            }
        }
        var sleepsFrom = Columns.optionalInstant(row, "sleeps_from");
        return new LaneGrant(
                Columns.id(row, "id"),
                new PersonId(Columns.id(row, "person_id")),
                new LaneCode(row.getString("lane")),
                actions,
                withheld(row),
                Columns.instant(row, "active_from"),
                Columns.optionalInstant(row, "active_until"),
                standing(row, sleepsFrom, now),
                sleepsFrom,
                new Asked(
                        new PersonId(Columns.id(row, "requested_by")),
                        Columns.optionalInstant(row, "asked_at"),
                        row.getString("reason")));
    }

    private static Standing standing(ResultSet row, Optional<Instant> sleepsFrom, Instant now) throws SQLException {
        return switch (row.getString("state")) {
            case "requested" -> Standing.ASKED;
            case "approved" -> row.getBoolean("agreed") ? Standing.UNTRAINED : Standing.NOT_AGREED;
            default ->
                sleepsFrom
                        .map(from -> from.isAfter(now) ? Standing.LESSON_DUE : Standing.LESSON_MISSED)
                        .orElse(Standing.AWAKE);
        };
    }

    private static Set<DataCategory> withheld(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("withheld").getArray())
                .map(DataCategory::of)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String[] codes(Set<DataCategory> kinds) {
        return kinds.stream().map(DataCategory::code).sorted().toArray(String[]::new);
    }
}
