package org.throughline.escalation.course;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.escalation.EscalationId;
import org.throughline.escalation.ladder.Rung;
import org.throughline.kernel.Actor;
import org.throughline.platform.database.Columns;

/** What happened to an escalation, appended with every change. */
@Repository
public class Steps {

    private final JdbcClient database;

    Steps(JdbcClient database) {
        this.database = database;
    }

    /** One thing that happened; its words stand under {@code escalation.step.<kind>}. */
    public record Step(String kind, Instant at, Actor by, Rung rung) {}

    void add(EscalationId escalation, Step step) {
        database.sql("""
                        insert into escalation.step (escalation_id, kind, at, actor_kind, actor_id, rung)
                        values (:escalation, :kind, :at, :actorKind, :actor, :rung)
                        """)
                .param("escalation", escalation.value())
                .param("kind", step.kind())
                .param("at", Columns.at(step.at()))
                .param("actorKind", step.by().kind().name())
                .param("actor", step.by().id())
                .param("rung", step.rung().code())
                .update();
    }

    /** Oldest first. */
    public List<Step> of(EscalationId escalation) {
        return database.sql("""
                        select kind, at, actor_kind, actor_id, rung from escalation.step
                        where escalation_id = :escalation order by id
                        """)
                .param("escalation", escalation.value())
                .query((row, number) -> new Step(
                        row.getString("kind"),
                        Columns.instant(row, "at"),
                        new Actor(Actor.Kind.valueOf(row.getString("actor_kind")), Columns.id(row, "actor_id")),
                        Rung.of(row.getString("rung"))))
                .list();
    }
}
