package org.throughline.work.item;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.communication.IssueId;
import org.throughline.kernel.Actor;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.PersonId;
import org.throughline.platform.database.Columns;
import org.throughline.work.WorkItemId;

/** What happened to items: appended with every change, shown as the event lines of a conversation. */
@Repository
public class History {

    private final JdbcClient database;

    History(JdbcClient database) {
        this.database = database;
    }

    /** One thing that happened, with a code of {@code work.ownership_event}. */
    public record Step(
            WorkItemId item,
            String kind,
            Instant at,
            Actor actor,
            Optional<PersonId> toPerson,
            Optional<LaneCode> toLane,
            Optional<String> line) {

        public static Step of(WorkItemId item, String kind, Instant at, Actor actor) {
            return new Step(item, kind, at, actor, Optional.empty(), Optional.empty(), Optional.empty());
        }

        public Step to(PersonId person) {
            return new Step(item, kind, at, actor, Optional.of(person), toLane, line);
        }

        public Step to(LaneCode lane) {
            return new Step(item, kind, at, actor, toPerson, Optional.of(lane), line);
        }

        public Step saying(Optional<String> words) {
            return new Step(item, kind, at, actor, toPerson, toLane, words);
        }
    }

    public void add(Step step) {
        database.sql("""
                        insert into work.ownership_event
                            (work_item_id, kind, at, actor_kind, actor_id, to_person_id, to_lane, line)
                        values (:item, :kind, :at, :actorKind, :actorId, :toPerson, :toLane, :line)
                        """)
                .param("item", step.item().value())
                .param("kind", step.kind())
                .param("at", Columns.at(step.at()))
                .param("actorKind", step.actor().kind().name())
                .param("actorId", step.actor().id())
                .param("toPerson", step.toPerson().map(PersonId::value).orElse(null))
                .param("toLane", step.toLane().map(LaneCode::value).orElse(null))
                .param("line", step.line().orElse(null))
                .update();
    }

    /** Everything that happened in the conversations, oldest first. */
    public List<Step> of(Collection<IssueId> issues) {
        return database.sql("""
                        select e.work_item_id, e.kind, e.at, e.actor_kind, e.actor_id, e.to_person_id, e.to_lane, e.line
                        from work.ownership_event e
                        join work.work_item w on w.practice_id = e.practice_id and w.id = e.work_item_id
                        where w.issue_id = any (:issues::uuid[])
                        order by e.id
                        """)
                .param("issues", issues.stream().map(IssueId::value).toArray(UUID[]::new))
                .query((row, number) -> read(row))
                .list();
    }

    private static Step read(ResultSet row) throws SQLException {
        Optional<UUID> person = Columns.optionalId(row, "to_person_id");
        return new Step(
                new WorkItemId(Columns.id(row, "work_item_id")),
                row.getString("kind"),
                Columns.instant(row, "at"),
                new Actor(Actor.Kind.valueOf(row.getString("actor_kind")), Columns.id(row, "actor_id")),
                person.map(PersonId::new),
                Columns.optionalText(row, "to_lane").map(LaneCode::new),
                Columns.optionalText(row, "line"));
    }
}
