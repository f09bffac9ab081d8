package org.throughline.work.team;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.PersonId;
import org.throughline.platform.database.Columns;
import org.throughline.work.item.WorkItem;
import org.throughline.work.item.WorkItemRepository;

/**
 * Every open item of the practice in two statements: how many there are by lane and owner, and one page of them. Emergencies
 * come first, then what a patient is owed soonest.
 */
@Repository
public class TeamList {

    static final int ROWS = 50;

    /** A page's worth from each lane by its index, instead of reading and sorting the whole backlog. */
    private static final String PER_LANE = """
            select near.id, near.calm, near.due_at
            from unnest(:lanes::text[]) as open_lane (code)
            cross join lateral (
                select w.id, w.urgency > 0 as calm, w.due_at
                from work.work_item w
                where w.practice_id = :practice and w.lane = open_lane.code and w.closed_at is null %s
                order by w.urgency > 0, w.due_at, w.id limit :rows
            ) near
            """;

    /** One owner's items are few: all of them, by the owner's index. */
    private static final String PER_OWNER = """
            select w.id, w.urgency > 0 as calm, w.due_at
            from work.work_item w
            where w.practice_id = :practice and w.lane = any (:lanes::text[]) and w.closed_at is null %s
            """;

    private static final String BEHIND = " and (w.urgency > 0, w.due_at, w.id) > (:afterCalm, :afterDue, :afterItem)";

    private static final String PAGE = "with page as (%s order by calm, due_at, id limit :rows) select "
            + WorkItemRepository.COLUMNS.replaceAll("(\\b\\w+\\b)", "w.$1") + """
            , page.calm, page.due_at, p.given, p.family, c.sender_name, c.sender_email
            from page
            join work.work_item w on w.practice_id = :practice and w.id = page.id
            left join patient.v_patient_summary p on p.practice_id = w.practice_id and p.id = w.patient_id
            left join lateral (
                select v.sender_name, v.sender_email from communication.v_last_contact v
                where v.practice_id = w.practice_id and v.issue_id = w.issue_id limit 1
            ) c on true
            order by page.calm, page.due_at, page.id
            """;

    private final JdbcClient database;

    TeamList(JdbcClient database) {
        this.database = database;
    }

    /** How many open items of a lane somebody answers for, and how many of them a patient waits for too long. */
    public record Load(LaneCode lane, Optional<PersonId> owner, int items, int late, int promisesLate) {}

    /** One item and whom it is about; prints masked. */
    public record Row(WorkItem item, Optional<String> who, TeamCursor cursor) {

        @Override
        public String toString() {
            return "Row[" + item.reference() + "]";
        }
    }

    /** Fifty rows at most; {@code behind} them there are more when a cursor is there. */
    public record Rows(List<Row> shown, Optional<TeamCursor> behind) {}

    /** What is open now, by lane and owner. */
    @Transactional(readOnly = true)
    public List<Load> loads(Access access, Instant now) {
        access.requireManager();
        return database.sql("""
                        select w.lane, w.owner_person_id, count(*) as items, count(*) filter (where w.due_at < :now) as late,
                               count(*) filter (where w.promise_due_at < :now) as promises_late
                        from work.work_item w
                        where w.practice_id = :practice and w.closed_at is null
                        group by w.lane, w.owner_person_id
                        """)
                .param("practice", access.practice().value())
                .param("now", Columns.at(now))
                .query((row, number) -> load(row))
                .list();
    }

    /** A page of the lanes' open items behind the cursor. */
    @Transactional(readOnly = true)
    public Rows rows(Access access, TeamFilter filter, List<LaneCode> lanes, Optional<TeamCursor> after, Instant now) {
        access.requireManager();
        var statement = database.sql(page(filter, after.isPresent()))
                .param("practice", access.practice().value())
                .param("lanes", lanes.stream().map(LaneCode::value).toArray(String[]::new))
                .param("rows", ROWS + 1)
                .param("now", Columns.at(now));
        var found = behind(owned(statement, filter), after)
                .query((row, number) -> read(row, number))
                .list();
        return found.size() <= ROWS
                ? new Rows(found, Optional.empty())
                : new Rows(
                        found.subList(0, ROWS), Optional.of(found.get(ROWS - 1).cursor()));
    }

    /** The statement for what is asked; its plan is made once for all values. */
    static String page(TeamFilter filter, boolean behind) {
        var source = filter.whose().isPresent() ? PER_OWNER : PER_LANE;
        return PAGE.formatted(source.formatted(filter.conditions() + (behind ? BEHIND : "")));
    }

    private static StatementSpec owned(StatementSpec statement, TeamFilter filter) {
        return filter.whose().orElse(null) instanceof TeamFilter.Whose.Of(var person)
                ? statement.param("owner", person.value())
                : statement;
    }

    private static StatementSpec behind(StatementSpec statement, Optional<TeamCursor> after) {
        return after.map(last -> statement
                        .param("afterCalm", last.calm())
                        .param("afterDue", Columns.at(last.dueAt()))
                        .param("afterItem", last.item()))
                .orElse(statement);
    }

    private static Load load(ResultSet row) throws SQLException {
        return new Load(
                new LaneCode(row.getString("lane")),
                Columns.optionalId(row, "owner_person_id").map(PersonId::new),
                row.getInt("items"),
                row.getInt("late"),
                row.getInt("promises_late"));
    }

    private static Row read(ResultSet row, int number) throws SQLException {
        var item = WorkItemRepository.read(row, number);
        var cursor = new TeamCursor(
                row.getBoolean("calm"),
                Columns.instant(row, "due_at"),
                item.id().value());
        return new Row(item, who(row), cursor);
    }

    private static Optional<String> who(ResultSet row) throws SQLException {
        var given = Columns.optionalText(row, "given");
        if (given.isPresent()) {
            return Optional.of((given.get() + " " + row.getString("family")).strip());
        }
        var name = Columns.optionalText(row, "sender_name");
        return name.isPresent() ? name : Columns.optionalText(row, "sender_email");
    }
}
