package org.throughline.playbook.gap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.PersonId;
import org.throughline.platform.database.Columns;
import org.throughline.playbook.MomentCode;

/** Gaps as rows of {@code playbook.gap}; at most one of a task is open. */
@Repository
class GapRepository {

    private static final int LATELY = 200;
    private static final String GAP = """
            select id, task_id, label, lane, asks, raised_by, raised_at, answer, moment, answered_by, answered_at
            from playbook.gap
            """;
    private static final String OPEN_FIRST = """
            order by answered_at is not null, case when answered_at is null then raised_at end, answered_at desc, id
            limit :limit
            """;

    private final JdbcClient database;

    GapRepository(JdbcClient database) {
        this.database = database;
    }

    /** The new gap; empty when one of the task is open already. */
    Optional<UUID> add(Gap.About about, String asks, PersonId by, Instant at) {
        return database.sql("""
                        insert into playbook.gap (task_id, label, lane, asks, raised_by, raised_at)
                        values (:task, :label, :lane, :asks, :by, :at)
                        on conflict (practice_id, task_id) where answered_at is null do nothing
                        returning id
                        """)
                .param("task", about.task())
                .param("label", about.label())
                .param("lane", about.lane().value())
                .param("asks", asks)
                .param("by", by.value())
                .param("at", Columns.at(at))
                .query((row, number) -> Columns.id(row, "id"))
                .optional();
    }

    Optional<Gap> find(UUID gap) {
        return database.sql(GAP + "where id = :id")
                .param("id", gap)
                .query((row, number) -> read(row))
                .optional();
    }

    Optional<Gap> lock(UUID gap) {
        return database.sql(GAP + "where id = :id for update")
                .param("id", gap)
                .query((row, number) -> read(row))
                .optional();
    }

    Optional<Gap> openOf(UUID task) {
        return database.sql(GAP + "where task_id = :task and answered_at is null")
                .param("task", task)
                .query((row, number) -> read(row))
                .optional();
    }

    /** The open ones, the oldest first, then those answered lately. */
    List<Gap> lately() {
        return database.sql(GAP + OPEN_FIRST)
                .param("limit", LATELY)
                .query((row, number) -> read(row))
                .list();
    }

    /** The same of some lanes; what the others have does not count towards the limit. */
    List<Gap> latelyIn(Set<LaneCode> lanes) {
        return database.sql(GAP + "where lane = any (:lanes)\n" + OPEN_FIRST)
                .param("lanes", lanes.stream().map(LaneCode::value).toArray(String[]::new))
                .param("limit", LATELY)
                .query((row, number) -> read(row))
                .list();
    }

    void save(UUID gap, Gap.Answer answer) {
        database.sql("""
                        update playbook.gap
                        set answer = :words, moment = :moment, answered_by = :by, answered_at = :at
                        where id = :id
                        """)
                .param("words", answer.words())
                .param("moment", answer.moment().map(MomentCode::value).orElse(null))
                .param("by", answer.by().value())
                .param("at", Columns.at(answer.at()))
                .param("id", gap)
                .update();
    }

    private static Gap read(ResultSet row) throws SQLException {
        var about =
                new Gap.About(Columns.id(row, "task_id"), row.getString("label"), new LaneCode(row.getString("lane")));
        return new Gap(
                Columns.id(row, "id"),
                about,
                row.getString("asks"),
                new PersonId(Columns.id(row, "raised_by")),
                Columns.instant(row, "raised_at"),
                answer(row));
    }

    private static Optional<Gap.Answer> answer(ResultSet row) throws SQLException {
        var words = Columns.optionalText(row, "answer");
        if (words.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Gap.Answer(
                words.get(),
                Columns.optionalText(row, "moment").map(MomentCode::new),
                new PersonId(Columns.id(row, "answered_by")),
                Columns.instant(row, "answered_at")));
    }
}
