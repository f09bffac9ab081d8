package org.throughline.work.hold;

import java.time.Instant;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.kernel.Actor;
import org.throughline.platform.database.Columns;
import org.throughline.work.Hold;
import org.throughline.work.WorkItemId;

/** Who held an item for which reason, and since when; released ones stay as history. */
@Repository
class HoldRows {

    private final JdbcClient database;

    HoldRows(JdbcClient database) {
        this.database = database;
    }

    /** Places the hold, or changes what the open one of the reason refuses. */
    void place(WorkItemId item, String reason, Set<Hold> holds, Actor by, Instant now) {
        database.sql("""
                        insert into work.hold (work_item_id, reason, refuses, placed_at, placed_by_kind, placed_by)
                        values (:item, :reason, :refuses, :at, :kind, :by)
                        on conflict (practice_id, work_item_id, reason) where released_at is null
                        do update set refuses = excluded.refuses
                        """)
                .param("item", item.value())
                .param("reason", reason)
                .param("refuses", Hold.carried(holds))
                .param("at", Columns.at(now))
                .param("kind", by.kind().name())
                .param("by", by.id())
                .update();
    }

    void release(WorkItemId item, String reason, Actor by, Instant now) {
        database.sql("""
                        update work.hold set released_at = :at, released_by = :by
                        where work_item_id = :item and reason = :reason and released_at is null
                        """)
                .param("at", Columns.at(now))
                .param("by", by.id())
                .param("item", item.value())
                .param("reason", reason)
                .update();
    }
}
