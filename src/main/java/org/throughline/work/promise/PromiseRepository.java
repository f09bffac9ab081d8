package org.throughline.work.promise;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.communication.CommunicationId;
import org.throughline.communication.IssueId;
import org.throughline.kernel.PersonId;
import org.throughline.platform.database.Columns;
import org.throughline.work.WorkItemId;

/** Promises as rows of {@code work.promise}. */
@Repository
class PromiseRepository {

    private static final String PROMISE = """
            select p.id, p.work_item_id, p.communication_id, p.what, p.window_from, p.due_at, p.made_by, p.made_at, p.state,
                   p.ended_at
            from work.promise p
            """;

    private final JdbcClient database;

    PromiseRepository(JdbcClient database) {
        this.database = database;
    }

    UUID add(Promise promise, String channel) {
        return database.sql("""
                        insert into work.promise
                            (work_item_id, communication_id, what, window_from, due_at, channel, made_by, made_at, state)
                        values (:item, :communication, :what, :from, :dueAt, :channel, :madeBy, :madeAt, 'active')
                        returning id
                        """)
                .param("item", promise.item().value())
                .param(
                        "communication",
                        promise.madeIn().map(CommunicationId::value).orElse(null))
                .param("what", promise.what())
                .param("from", Columns.at(promise.from()))
                .param("dueAt", Columns.at(promise.dueAt()))
                .param("channel", channel)
                .param("madeBy", promise.madeBy().value())
                .param("madeAt", Columns.at(promise.madeAt()))
                .query((row, number) -> Columns.id(row, "id"))
                .single();
    }

    /** The promises of the item that still run, locked so that they end once. */
    List<Promise> active(WorkItemId item) {
        return database.sql(
                        PROMISE + "where p.work_item_id = :item and p.state = 'active' order by p.due_at for update")
                .param("item", item.value())
                .query((row, number) -> read(row))
                .list();
    }

    /** Promises whose time has passed, locked; those that another node works on are left to it. */
    List<Promise> passed(Instant now, int limit) {
        return database.sql(PROMISE + """
                        where p.state = 'active' and p.due_at < :now
                        order by p.due_at limit :limit for update skip locked
                        """)
                .param("now", Columns.at(now))
                .param("limit", limit)
                .query((row, number) -> read(row))
                .list();
    }

    /** Every promise made in the conversations, oldest first. */
    List<Promise> of(Collection<IssueId> issues) {
        return database.sql(PROMISE + """
                        join work.work_item w on w.practice_id = p.practice_id and w.id = p.work_item_id
                        where w.issue_id = any (:issues::uuid[]) order by p.made_at
                        """)
                .param("issues", issues.stream().map(IssueId::value).toArray(UUID[]::new))
                .query((row, number) -> read(row))
                .list();
    }

    void end(Promise promise, Promise.State state, Instant at, UUID by) {
        database.sql("""
                        update work.promise set state = :state, ended_at = :at, ended_by = :by, version = version + 1
                        where id = :id and state = 'active'
                        """)
                .param("id", promise.id())
                .param("state", state.code())
                .param("at", Columns.at(at))
                .param("by", by)
                .update();
    }

    private static Promise read(ResultSet row) throws SQLException {
        return new Promise(
                Columns.id(row, "id"),
                new WorkItemId(Columns.id(row, "work_item_id")),
                Columns.optionalId(row, "communication_id").map(CommunicationId::new),
                row.getString("what"),
                Columns.instant(row, "window_from"),
                Columns.instant(row, "due_at"),
                new PersonId(Columns.id(row, "made_by")),
                Columns.instant(row, "made_at"),
                Promise.State.of(row.getString("state")),
                Columns.optionalInstant(row, "ended_at"));
    }
}
