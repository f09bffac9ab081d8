package org.throughline.work.verify;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.access.Action;
import org.throughline.kernel.NotFound;
import org.throughline.kernel.PersonId;
import org.throughline.platform.database.Columns;
import org.throughline.playbook.Bilingual;
import org.throughline.playbook.Playbook;
import org.throughline.work.WorkItemId;
import org.throughline.work.item.ItemChanges;
import org.throughline.work.item.WorkItem;
import org.throughline.work.item.WorkItemRepository;

/** Ticks the steps that are verified before anything is said; who did and when stays with the item. */
@Service
public class VerifyDesk {

    private final JdbcClient database;
    private final WorkItemRepository items;
    private final ItemChanges changes;
    private final Playbook playbook;
    private final Clock clock;

    VerifyDesk(JdbcClient database, WorkItemRepository items, ItemChanges changes, Playbook playbook, Clock clock) {
        this.database = database;
        this.items = items;
        this.changes = changes;
        this.playbook = playbook;
        this.clock = clock;
    }

    /** Who verified a step, or said that it does not apply, and when. */
    public record Tick(PersonId by, Instant at, boolean applies) {}

    /** Ticks the step at its place in the moment's list, as verified or as one that does not apply; whoever was first stays. */
    @Transactional
    public void tick(Access access, WorkItemId id, int place, boolean applies) {
        var now = clock.instant();
        var item = items.get(access, id);
        access.require(Action.SAY, item.lane());
        var ticked = database.sql("""
                        insert into work.verified_step (work_item_id, step, verified_at, verified_by, applies)
                        values (:item, :step, :now, :by, :applies) on conflict do nothing
                        """)
                .param("item", id.value())
                .param("step", step(item, place))
                .param("now", Columns.at(now))
                .param("by", access.person().value())
                .param("applies", applies)
                .update();
        if (ticked > 0) {
            changes.record(access, item, "work-item.verified", now);
        }
    }

    /** Takes the tick back; that it was there stays known. */
    @Transactional
    public void takeBack(Access access, WorkItemId id, int place) {
        var now = clock.instant();
        var item = items.get(access, id);
        access.require(Action.SAY, item.lane());
        var takenBack = database.sql("""
                        update work.verified_step set taken_back_at = :now, taken_back_by = :by
                        where work_item_id = :item and step = :step and taken_back_at is null
                        """)
                .param("item", id.value())
                .param("step", step(item, place))
                .param("now", Columns.at(now))
                .param("by", access.person().value())
                .update();
        if (takenBack > 0) {
            changes.record(access, item, "work-item.verify-taken-back", now);
        }
    }

    /** What is verified for the item, by the step's English words. */
    @Transactional(readOnly = true)
    public Map<String, Tick> of(WorkItemId item) {
        return database
                .sql("""
                        select step, verified_at, verified_by, applies from work.verified_step
                        where work_item_id = :item and taken_back_at is null order by id
                        """)
                .param("item", item.value())
                .query((row, number) -> Map.entry(row.getString("step"), tick(row)))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The first step of the item's moment that nobody has ticked, counted from 1 as the card counts. */
    @Transactional(readOnly = true)
    public OptionalInt firstOpen(WorkItem item) {
        var steps = steps(item);
        if (steps.isEmpty()) {
            return OptionalInt.empty();
        }
        var ticked = of(item.id()).keySet();
        return IntStream.rangeClosed(1, steps.size())
                .filter(place -> !ticked.contains(steps.get(place - 1).en()))
                .findFirst();
    }

    private String step(WorkItem item, int place) {
        var steps = steps(item);
        if (place < 0 || place >= steps.size()) {
            throw new NotFound(item.id().reference());
        }
        return steps.get(place).en();
    }

    private List<Bilingual<String>> steps(WorkItem item) {
        return item.matter()
                .moment()
                .map(code -> playbook.moment(code).verify())
                .orElse(List.of());
    }

    private static Tick tick(ResultSet row) throws SQLException {
        return new Tick(
                new PersonId(Columns.id(row, "verified_by")),
                Columns.instant(row, "verified_at"),
                row.getBoolean("applies"));
    }
}
