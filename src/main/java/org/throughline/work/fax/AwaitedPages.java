package org.throughline.work.fax;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.communication.Fax;
import org.throughline.kernel.ContactPoint;
import org.throughline.platform.database.Columns;
import org.throughline.work.WorkItemId;
import org.throughline.work.item.WorkItem;

/** Pages that senders were asked for, as rows of {@code work.missing_page}. */
@Repository
class AwaitedPages {

    private static final int MOST = 5;

    private final JdbcClient database;

    AwaitedPages(JdbcClient database) {
        this.database = database;
    }

    /** A page that an item waits for, and the fax that lacks it. */
    record Awaited(WorkItemId item, UUID fax, int page, int of) {}

    /** Asked again, it is asked for where it was asked last. */
    void ask(WorkItem item, MissingPages.Asked asked, ContactPoint number, Instant now) {
        database.sql("""
                        insert into work.missing_page (work_item_id, fax_id, page, of_pages, number, asked_at)
                        values (:item, :fax, :page, :of, :number, :now)
                        on conflict (practice_id, work_item_id, fax_id, page) do update
                        set of_pages = excluded.of_pages, number = excluded.number, asked_at = excluded.asked_at,
                            came_in = null, came_at = null
                        """)
                .param("item", item.id().value())
                .param("fax", asked.fax())
                .param("page", asked.page())
                .param("of", asked.of())
                .param("number", number.value())
                .param("now", Columns.at(now))
                .update();
    }

    /** What open items wait for from that number since before the fax came, the longest first. */
    List<Awaited> from(ContactPoint number, Fax came) {
        return database.sql("""
                        select m.work_item_id, m.fax_id, m.page, m.of_pages from work.missing_page m
                        join work.work_item w on w.practice_id = m.practice_id and w.id = m.work_item_id
                        where m.number = :number and m.came_at is null and m.asked_at <= :at and w.closed_at is null
                          and w.issue_id <> :issue
                        order by m.asked_at, m.work_item_id, m.page limit :most
                        """)
                .param("number", number.value())
                .param("at", Columns.at(came.at()))
                .param("issue", came.issue().value())
                .param("most", MOST)
                .query((row, place) -> new Awaited(
                        new WorkItemId(Columns.id(row, "work_item_id")),
                        Columns.id(row, "fax_id"),
                        row.getInt("page"),
                        row.getInt("of_pages")))
                .list();
    }

    /** Nothing more is awaited for that fax: this one brought it. */
    void came(Awaited awaited, Fax in, Instant now) {
        database.sql("""
                        update work.missing_page set came_in = :in, came_at = :now
                        where work_item_id = :item and fax_id = :fax and came_at is null
                        """)
                .param("in", in.id())
                .param("now", Columns.at(now))
                .param("item", awaited.item().value())
                .param("fax", awaited.fax())
                .update();
    }
}
