package org.throughline.practice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.throughline.kernel.PracticeId;
import org.throughline.platform.transaction.Memory;
import org.throughline.platform.transaction.Remembered;
import org.throughline.practice.calendar.BusinessCalendar;
import org.throughline.practice.calendar.OpeningHours;

/** Opening hours and closures of a practice's first location. */
@Repository
class JdbcBusinessHours implements BusinessHours {

    private static final OpeningHours USUAL = OpeningHours.of("08:00", "17:00");

    private record Span(DayOfWeek day, OpeningHours hours) {}

    private record Closure(LocalDate day, Optional<OpeningHours> open) {}

    private final JdbcClient database;
    private final Practices practices;
    private final Remembered<PracticeId, BusinessCalendar> calendars;

    JdbcBusinessHours(JdbcClient database, Practices practices, Memory memory) {
        this.database = database;
        this.practices = practices;
        calendars = memory.of(this::read);
    }

    @Override
    public BusinessCalendar of(PracticeId practice) {
        return calendars.get(practice);
    }

    private BusinessCalendar read(PracticeId practice) {
        return read(practices.get(practice).zone());
    }

    private BusinessCalendar read(ZoneId zone) {
        var calendar = new BusinessCalendar(zone, week(), Map.of());
        for (var closure : closures()) {
            calendar = calendar.with(closure.day(), closure.open().stream().toList());
        }
        return calendar;
    }

    /** A practice that has not said when it is open is taken to be so on weekdays from eight to five. */
    private Map<DayOfWeek, List<OpeningHours>> week() {
        var week = new EnumMap<DayOfWeek, List<OpeningHours>>(DayOfWeek.class);
        week.putAll(
                database
                        .sql("""
                        select h.weekday, h.opens, h.closes from practice.opening_hours h
                        where h.location_id = (select l.id from practice.location l order by l.id limit 1)
                        order by h.weekday, h.opens
                        """)
                        .query((row, number) -> new Span(DayOfWeek.of(row.getInt("weekday")), hours(row)))
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(
                                Span::day, Collectors.mapping(Span::hours, Collectors.toUnmodifiableList()))));
        if (week.isEmpty()) {
            for (var day = DayOfWeek.MONDAY; day != DayOfWeek.SATURDAY; day = day.plus(1)) {
                week.put(day, List.of(USUAL));
            }
        }
        return week;
    }

    private List<Closure> closures() {
        return database.sql("""
                        select c.closed_on, c.opens, c.closes from practice.closure c
                        where c.location_id = (select l.id from practice.location l order by l.id limit 1)
                        """)
                .query((row, number) -> new Closure(
                        row.getObject("closed_on", LocalDate.class),
                        row.getObject("opens") == null ? Optional.empty() : Optional.of(hours(row))))
                .list();
    }

    private static OpeningHours hours(ResultSet row) throws SQLException {
        return new OpeningHours(row.getObject("opens", LocalTime.class), row.getObject("closes", LocalTime.class));
    }
}
