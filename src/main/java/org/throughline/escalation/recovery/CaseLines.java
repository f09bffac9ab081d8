package org.throughline.escalation.recovery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.kernel.Actor;
import org.throughline.kernel.PersonId;
import org.throughline.platform.database.Columns;

/** What happened in cases, their notes and what was changed at the source: appended, never overwritten. */
@Repository
class CaseLines {

    private final JdbcClient database;

    CaseLines(JdbcClient database) {
        this.database = database;
    }

    /** A note, and who wrote it. */
    record WrittenNote(RecoveryNote note, PersonId by, Instant at) {}

    /** Whether a case tells of this promise, message or item already. */
    boolean known(UUID subject) {
        return database.sql("select exists (select from escalation.recovery_line where subject_id = :subject) as known")
                .param("subject", subject)
                .query((row, number) -> row.getBoolean("known"))
                .single();
    }

    /** Appends the line; false when it had been told. */
    boolean add(RecoveryId to, Line line) {
        return database.sql("""
                                insert into escalation.recovery_line
                                    (case_id, kind, at, actor_kind, actor_id, words, subject_id)
                                values (:case, :kind, :at, :actorKind, :actor, :words, :subject)
                                on conflict (practice_id, subject_id) where subject_id is not null do nothing
                                """)
                        .param("case", to.value())
                        .param("kind", line.kind())
                        .param("at", Columns.at(line.at()))
                        .param("actorKind", line.actor().kind().name())
                        .param("actor", line.actor().id())
                        .param("words", line.words().orElse(null))
                        .param("subject", line.subject().orElse(null))
                        .update()
                == 1;
    }

    List<Line> of(RecoveryId id) {
        return database.sql("""
                        select l.kind, l.at, l.actor_kind, l.actor_id, l.words, l.subject_id
                        from escalation.recovery_line l where l.case_id = :case order by l.at, l.id
                        """)
                .param("case", id.value())
                .query((row, number) -> line(row))
                .list();
    }

    void add(RecoveryId to, WrittenNote written) {
        database.sql("""
                        insert into escalation.recovery_note
                            (case_id, reason, action, promise, route, written_by, written_at)
                        values (:case, :reason, :action, :promise, :route, :by, :at)
                        """)
                .param("case", to.value())
                .param("reason", written.note().reason())
                .param("action", written.note().action())
                .param("promise", written.note().promise())
                .param("route", written.note().route())
                .param("by", written.by().value())
                .param("at", Columns.at(written.at()))
                .update();
    }

    /** The latest first. */
    List<WrittenNote> notes(RecoveryId id) {
        return database.sql("""
                        select n.reason, n.action, n.promise, n.route, n.written_by, n.written_at
                        from escalation.recovery_note n where n.case_id = :case order by n.id desc
                        """)
                .param("case", id.value())
                .query((row, number) -> new WrittenNote(
                        new RecoveryNote(
                                row.getString("reason"),
                                row.getString("action"),
                                row.getString("promise"),
                                row.getString("route")),
                        new PersonId(Columns.id(row, "written_by")),
                        Columns.instant(row, "written_at")))
                .list();
    }

    void add(RecoveryId to, Lesson.Fix fix, PersonId by, Instant at) {
        database.sql("""
                        insert into escalation.source_fix
                            (case_id, source, what, owner_person_id, due_on, decided_by, decided_at)
                        values (:case, :source, :what, :owner, :on, :by, :at)
                        """)
                .param("case", to.value())
                .param("source", fix.source().code())
                .param("what", fix.what())
                .param("owner", fix.owner().value())
                .param("on", fix.on())
                .param("by", by.value())
                .param("at", Columns.at(at))
                .update();
    }

    /** What the case taught, once it has. */
    Optional<Lesson> lesson(RecoveryId id) {
        return database.sql("""
                        select f.source, f.what, f.owner_person_id, f.due_on, c.nothing_because
                        from escalation.recovery_case c
                        left join escalation.source_fix f on f.practice_id = c.practice_id and f.case_id = c.id
                        where c.id = :case and c.learned_at is not null
                        """)
                .param("case", id.value())
                .query((row, number) -> lesson(row))
                .optional();
    }

    private static Lesson lesson(ResultSet row) throws SQLException {
        var nothing = Columns.optionalText(row, "nothing_because");
        return nothing.isPresent()
                ? new Lesson.Nothing(nothing.get())
                : new Lesson.Fix(
                        Lesson.Source.of(row.getString("source")),
                        row.getString("what"),
                        new PersonId(Columns.id(row, "owner_person_id")),
                        row.getObject("due_on", java.time.LocalDate.class));
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getString("kind"),
                Columns.instant(row, "at"),
                new Actor(Actor.Kind.valueOf(row.getString("actor_kind")), Columns.id(row, "actor_id")),
                Columns.optionalText(row, "words"),
                Columns.optionalId(row, "subject_id"));
    }
}
