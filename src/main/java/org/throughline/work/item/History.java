package org.throughline.work.item;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
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

    /**
     * The end of a statement whose part {@code changed} answers with the {@code id} of the item that it wrote: the change
     * and what is told of it are one round trip.
     */
    public static final String TELL = """
            insert into work.ownership_event
                (work_item_id, kind, at, actor_kind, actor_id, to_person_id, to_lane, line)
            select changed.id, :stepKind::text, :stepAt::timestamptz, :stepActorKind::text, :stepActor::uuid,
                   :stepToPerson::uuid, :stepToLane::text, :stepLine::text
            from changed
            """;

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

    /** Gives a statement that ends in {@link #TELL} what it tells. */
    static StatementSpec telling(StatementSpec statement, Step step) {
        return begun(statement, step.kind(), step.at(), step.actor())
                .param("stepToPerson", step.toPerson().map(PersonId::value).orElse(null))
                .param("stepToLane", step.toLane().map(LaneCode::value).orElse(null))
                .param("stepLine", step.line().orElse(null));
    }

    /** Tells of a change that leads to nobody else and needs no words. */
    public static StatementSpec telling(StatementSpec statement, String kind, Instant at, Actor actor) {
        return begun(statement, kind, at, actor)
                .param("stepToPerson", null)
                .param("stepToLane", null)
                .param("stepLine", null);
    }

    private static StatementSpec begun(StatementSpec statement, String kind, Instant at, Actor actor) {
        return statement
                .param("stepKind", kind)
                .param("stepAt", Columns.at(at))
                .param("stepActorKind", actor.kind().name())
                .param("stepActor", actor.id());
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
