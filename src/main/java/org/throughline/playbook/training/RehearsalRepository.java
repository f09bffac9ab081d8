package org.throughline.playbook.training;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.PersonId;
import org.throughline.platform.database.Columns;
import org.throughline.playbook.training.Rehearsal.Ended;
import org.throughline.playbook.training.Rehearsal.Kind;
import org.throughline.playbook.training.Rehearsal.Result;

/** Rehearsals as rows of {@code playbook.rehearsal} and {@code playbook.rehearsal_answer}. */
@Repository
class RehearsalRepository {

    private static final String REHEARSAL = """
            select id, person_id, lane, kind, moments, numbers, scenarios, begun_at, ended_at, result, score
            from playbook.rehearsal
            """;

    private final JdbcClient database;

    RehearsalRepository(JdbcClient database) {
        this.database = database;
    }

    /** A new run; its id is the database's. */
    UUID add(Rehearsal run) {
        var moments = run.versions().keySet().stream().sorted().toArray(String[]::new);
        return database.sql("""
                        insert into playbook.rehearsal
                            (person_id, lane, kind, moments, numbers, scenarios, begun_at, ended_at, result, score)
                        values (:person, :lane, :kind, :moments, :numbers, :scenarios, :begun, :ended, :result, :score)
                        returning id
                        """)
                .param("person", run.person().value())
                .param("lane", run.lane().value())
                .param("kind", run.kind().code())
                .param("moments", moments)
                .param(
                        "numbers",
                        Arrays.stream(moments).map(run.versions()::get).toArray(Integer[]::new))
                .param("scenarios", run.scenarios().toArray(String[]::new))
                .param("begun", Columns.at(run.begunAt()))
                .param("ended", Columns.at(run.ended().map(Ended::at)))
                .param("result", run.ended().map(end -> end.result().code()).orElse(null))
                .param("score", run.ended().map(Ended::score).orElse(null))
                .query((row, number) -> Columns.id(row, "id"))
                .single();
    }

    void end(UUID id, Ended ended) {
        database.sql("update playbook.rehearsal set ended_at = :at, result = :result, score = :score where id = :id")
                .param("at", Columns.at(ended.at()))
                .param("result", ended.result().code())
                .param("score", ended.score())
                .param("id", id)
                .update();
    }

    /** The person's run; whoever goes on with it too waits. */
    Optional<Rehearsal> find(PersonId person, UUID id) {
        return database.sql(REHEARSAL + "where id = :id and person_id = :person for update")
                .param("id", id)
                .param("person", person.value())
                .query(RehearsalRepository::read)
                .optional();
    }

    /** Every run of the person in the lane, the newest first. */
    List<Rehearsal> of(PersonId person, LaneCode lane) {
        return database.sql(REHEARSAL + """
                        where person_id = :person and lane = :lane order by begun_at desc, id desc
                        """)
                .param("person", person.value())
                .param("lane", lane.value())
                .query(RehearsalRepository::read)
                .list();
    }

    void answer(UUID rehearsal, int position, Marked marked, Instant now) {
        database.sql("""
                        insert into playbook.rehearsal_answer (rehearsal_id, position, scenario, choice, action_taken,
                            what_next, choice_right, note_sound, answered_at)
                        values (:rehearsal, :position, :scenario, :choice, :action, :next, :right, :sound, :now)
                        """)
                .param("rehearsal", rehearsal)
                .param("position", position)
                .param("scenario", marked.scenario())
                .param("choice", marked.given().choice().name())
                .param("action", marked.given().action())
                .param("next", marked.given().next())
                .param("right", marked.choiceRight())
                .param("sound", marked.noteSound())
                .param("now", Columns.at(now))
                .update();
    }

    List<Marked> answers(UUID rehearsal) {
        return database.sql("""
                        select scenario, choice, action_taken, what_next, choice_right, note_sound
                        from playbook.rehearsal_answer where rehearsal_id = :rehearsal order by position
                        """)
                .param("rehearsal", rehearsal)
                .query((row, number) -> new Marked(
                        row.getString("scenario"),
                        new Given(
                                Choice.valueOf(row.getString("choice")),
                                row.getString("action_taken"),
                                row.getString("what_next")),
                        row.getBoolean("choice_right"),
                        row.getBoolean("note_sound")))
                .list();
    }

    private static Rehearsal read(ResultSet row, int number) throws SQLException {
        var moments = (String[]) row.getArray("moments").getArray();
        var numbers = (Integer[]) row.getArray("numbers").getArray();
        Map<String, Integer> versions = new HashMap<>();
        for (int index = 0; index < moments.length; index++) {
            versions.put(moments[index], numbers[index]);
        }
        return new Rehearsal(
                Columns.id(row, "id"),
                new PersonId(Columns.id(row, "person_id")),
                new LaneCode(row.getString("lane")),
                Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                versions,
                List.of((String[]) row.getArray("scenarios").getArray()),
                Columns.instant(row, "begun_at"),
                ended(row));
    }

    private static Optional<Ended> ended(ResultSet row) throws SQLException {
        var result = row.getString("result");
        return result == null
                ? Optional.empty()
                : Optional.of(new Ended(
                        Columns.instant(row, "ended_at"),
                        Result.valueOf(result.toUpperCase(Locale.ROOT)),
                        row.getInt("score")));
    }
}
