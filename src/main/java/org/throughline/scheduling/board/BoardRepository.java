package org.throughline.scheduling.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.access.Access;
import org.throughline.access.Action;
import org.throughline.kernel.HumanName;
import org.throughline.kernel.LaneCode;
import org.throughline.kernel.Language;
import org.throughline.kernel.PersonId;
import org.throughline.patient.Languages;
import org.throughline.platform.database.Columns;
import org.throughline.scheduling.appointment.AppointmentRepository;
import org.throughline.work.WorkItemId;

/** Visits with their patients, what is open with them, and who is here: one statement whatever their number. */
@Repository
class BoardRepository {

    private static final int MOST = 500;

    private final JdbcClient database;

    BoardRepository(JdbcClient database) {
        this.database = database;
    }

    /** A span of time, half open, and when it is now. */
    record Day(Instant from, Instant until, Instant now) {}

    List<BoardRow> of(Access access, Day day) {
        return database.sql("""
                        select %s, p.given, p.family, p.spoken_language, p.written_language, p.interpreter_needed, p.discreet,
                               c.arrived_at, c.person_id, c.all_ready, c.because,
                               o.items, o.first_item, o.late, o.intake, r.let_down
                        from scheduling.appointment a
                        join patient.v_patient_summary p on p.practice_id = a.practice_id and p.id = a.patient_id
                        left join scheduling.check_in c on c.practice_id = a.practice_id and c.appointment_id = a.id
                            and c.withdrawn_at is null
                        cross join lateral (
                            select count(*) filter (where i.seen) as items,
                                   (array_agg(i.id order by i.promise_due_at nulls last, i.received_at, i.id)
                                       filter (where i.seen))[1] as first_item,
                                   count(*) filter (where i.seen and i.promise_due_at < :now) as late,
                                   count(*) filter (where i.lane in ('intake', 'intake_es')) > 0 as intake
                            from (select v.id, v.lane, v.promise_due_at, v.received_at,
                                         :every or v.lane = any (:lanes::text[]) as seen
                                  from work.v_item v
                                  where v.practice_id = a.practice_id and v.patient_id = a.patient_id
                                    and v.closed_at is null) i
                        ) o
                        cross join lateral (
                            select exists (
                                select 1 from escalation.v_recovery e
                                join work.v_item m on m.practice_id = e.practice_id and m.id = e.work_item_id
                                where e.practice_id = a.practice_id and m.patient_id = a.patient_id and e.closed_at is null
                            ) as let_down
                        ) r
                        where a.start_at >= :from and a.start_at < :until
                        order by a.start_at, a.id limit :most
                        """.formatted(AppointmentRepository.COLUMNS))
                .param("now", Columns.at(day.now()))
                .param("every", access.everyLane())
                .param(
                        "lanes",
                        access.lanes(Action.SEE).stream().map(LaneCode::value).toArray(String[]::new))
                .param("from", Columns.at(day.from()))
                .param("until", Columns.at(day.until()))
                .param("most", MOST)
                .query((row, number) -> read(row))
                .list();
    }

    private static BoardRow read(ResultSet row) throws SQLException {
        var filed = AppointmentRepository.read(row);
        var languages = languages(row);
        return new BoardRow(
                filed.id(),
                new BoardRow.Who(
                        filed.patient(),
                        new HumanName(row.getString("given"), row.getString("family")),
                        languages.spoken().or(languages::written),
                        row.getBoolean("discreet")),
                filed.booking(),
                Readiness.of(filed.booking().prepared(), languages, row.getBoolean("intake")),
                new BoardRow.Open(
                        row.getInt("items"),
                        Columns.optionalId(row, "first_item").map(WorkItemId::new),
                        row.getInt("late"),
                        row.getBoolean("let_down")),
                checkIn(row),
                Columns.instant(row, "read_at"));
    }

    private static Languages languages(ResultSet row) throws SQLException {
        return new Languages(
                Columns.optionalText(row, "spoken_language").map(Language::new),
                Columns.optionalText(row, "written_language").map(Language::new),
                row.getBoolean("interpreter_needed"));
    }

    private static Optional<CheckIn> checkIn(ResultSet row) throws SQLException {
        var at = Columns.optionalInstant(row, "arrived_at");
        if (at.isEmpty()) {
            return Optional.empty();
        }
        var found = new CheckIn.Found(
                row.getBoolean("all_ready"),
                Columns.optionalText(row, "because").map(NotReady::of));
        return Optional.of(new CheckIn(at.get(), new PersonId(Columns.id(row, "person_id")), found));
    }
}
