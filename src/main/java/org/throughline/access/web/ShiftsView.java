package org.throughline.access.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.throughline.access.Colleague;
import org.throughline.access.shift.ShiftException;
import org.throughline.kernel.TimeWindow;

/**
 * A week of the practice: who is there when, where nobody is, and what differs from the usual.
 *
 * @param without the lanes in which nobody speaks Spanish at any time
 */
public record ShiftsView(
        List<LocalDate> days,
        String before,
        String after,
        List<Gap> gaps,
        @Nullable String without,
        List<Row> rows,
        List<Away> exceptions,
        List<Colleague> people,
        boolean plans) {

    /** One person's week, a cell a day; {@code href} edits the usual hours. */
    public record Row(Colleague colleague, @Nullable String href, boolean own, List<Cell> cells) {}

    /** When somebody is there on a day; away all day when they would be there and are not. */
    public record Cell(LocalDate day, List<TimeWindow> there, boolean away, boolean today) {}

    /** Hours ahead in which nobody works in the lanes, or nobody who knows the language, and who could. */
    public record Gap(TimeWindow when, @Nullable String language, String lanes, List<Backup> backups) {}

    /** Somebody trained and granted who could be there then. */
    public record Backup(UUID person, String name) {}

    /** A time that differs from the usual; why is shown to whoever plans and to oneself. */
    public record Away(
            UUID id,
            String who,
            @Nullable String why,
            ShiftException.Kind kind,
            Instant from,
            Instant until,
            boolean mayCancel) {}

    /** The usual week of one person: two spans a day, as they are typed. */
    public record Week(Colleague colleague, List<Day> days) {}

    /** One day's spans as form fields; empty where there is none. */
    public record Day(String name, List<Typed> spans) {}

    /** One span as typed, for instance {@code 08:00} to {@code 12:30}. */
    public record Typed(String from, String until) {}
}
