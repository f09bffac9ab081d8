package org.throughline.access.shift;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.kernel.PersonId;
import org.throughline.kernel.TimeWindow;
import org.throughline.platform.database.Columns;

/** Weeks and what differs from them, as rows of {@code access.shift} and {@code access.shift_exception}. */
@Repository
class ShiftRepository {

    private final JdbcClient database;

    ShiftRepository(JdbcClient database) {
        this.database = database;
    }

    private record Row(PersonId person, Hours hours) {}

    Map<PersonId, List<Hours>> weeks() {
        return database
                .sql("""
                        select person_id, weekday, starts, ends from access.shift
                        where ended_at is null order by person_id, weekday, starts
                        """)
                .query((row, number) -> new Row(
                        new PersonId(Columns.id(row, "person_id")),
                        new Hours(
                                DayOfWeek.of(row.getInt("weekday")),
                                row.getObject("starts", LocalTime.class),
                                row.getObject("ends", LocalTime.class))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Row::person, Collectors.mapping(Row::hours, Collectors.toUnmodifiableList())));
    }

    void replaceWeek(PersonId person, List<Hours> week, PersonId by, Instant at) {
        database.sql("update access.shift set ended_at = :at where person_id = :person and ended_at is null")
                .param("at", Columns.at(at))
                .param("person", person.value())
                .update();
        week.forEach(hours -> database.sql("""
                        insert into access.shift (person_id, weekday, starts, ends, set_by, set_at)
                        values (:person, :weekday, :starts, :ends, :by, :at)
                        """)
                .param("person", person.value())
                .param("weekday", hours.day().getValue())
                .param("starts", hours.from())
                .param("ends", hours.until())
                .param("by", by.value())
                .param("at", Columns.at(at))
                .update());
    }

    /** What differs and has not ended by then, the soonest first. */
    List<ShiftException> exceptions(Instant endingAfter) {
        return database.sql("""
                        select id, person_id, kind, starts_at, ends_at from access.shift_exception
                        where cancelled_at is null and ends_at > :after order by starts_at, id
                        """)
                .param("after", Columns.at(endingAfter))
                .query((row, number) -> read(row))
                .list();
    }

    Optional<ShiftException> exception(UUID id) {
        return database.sql("""
                        select id, person_id, kind, starts_at, ends_at from access.shift_exception
                        where id = :id and cancelled_at is null for update
                        """)
                .param("id", id)
                .query((row, number) -> read(row))
                .optional();
    }

    void add(ShiftException exception, PersonId by, Instant at) {
        database.sql("""
                        insert into access.shift_exception (id, person_id, kind, starts_at, ends_at, set_by, set_at)
                        values (:id, :person, :kind, :from, :until, :by, :at)
                        """)
                .param("id", exception.id())
                .param("person", exception.person().value())
                .param("kind", exception.kind().code())
                .param("from", Columns.at(exception.when().from()))
                .param("until", Columns.at(exception.when().until()))
                .param("by", by.value())
                .param("at", Columns.at(at))
                .update();
    }

    void cancel(UUID id, PersonId by, Instant at) {
        database.sql("update access.shift_exception set cancelled_by = :by, cancelled_at = :at where id = :id")
                .param("id", id)
                .param("by", by.value())
                .param("at", Columns.at(at))
                .update();
    }

    private static ShiftException read(ResultSet row) throws SQLException {
        return new ShiftException(
                Columns.id(row, "id"),
                new PersonId(Columns.id(row, "person_id")),
                ShiftException.Kind.of(row.getString("kind")),
                new TimeWindow(Columns.instant(row, "starts_at"), Columns.instant(row, "ends_at")));
    }
}
