package org.throughline.work.interpreter;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.access.Access;
import org.throughline.access.Action;
import org.throughline.kernel.RuleViolation;
import org.throughline.work.WorkItemId;
import org.throughline.work.item.History.Step;
import org.throughline.work.item.ItemChanges;
import org.throughline.work.item.WorkItem;
import org.throughline.work.item.WorkItemRepository;
import org.throughline.work.queue.Seen;

/** Keeps who interpreted a talk: the note asks for it, and whoever reads it later must know whose words they are. */
@Service
public class InterpreterDesk {

    private static final String INTERPRETED = "interpreted";
    private static final int LONGEST = 120;

    private final WorkItemRepository items;
    private final ItemChanges changes;
    private final JdbcClient database;
    private final Clock clock;

    InterpreterDesk(WorkItemRepository items, ItemChanges changes, JdbcClient database, Clock clock) {
        this.items = items;
        this.changes = changes;
        this.database = database;
        this.clock = clock;
    }

    /** An interpreter, by name or number, was on the line with whoever holds the item. */
    @Transactional
    public WorkItem joined(Access access, Seen seen, String interpreter) {
        Instant now = clock.instant();
        var item = seen.checked(items.get(access, seen.item()));
        access.require(Action.SAY, item.lane());
        var who = interpreter.strip();
        if (who.isEmpty() || who.length() > LONGEST) {
            throw RuleViolation.of("work.interpreter-missing");
        }
        return changes.save(
                access,
                item.standing(item.standing().renewedBy(access.person(), now)),
                Step.of(item.id(), INTERPRETED, now, access.actor()).saying(Optional.of(who)));
    }

    /** Who interpreted for the item, in the order they came. */
    @Transactional(readOnly = true)
    public List<String> of(WorkItemId item) {
        return database.sql("""
                        select line from work.ownership_event
                        where work_item_id = :item and kind = 'interpreted' and line is not null order by id
                        """)
                .param("item", item.value())
                .query((row, number) -> row.getString("line"))
                .list();
    }
}
