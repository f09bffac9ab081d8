package org.throughline.scheduling.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.access.Access;
import org.throughline.platform.web.Page;
import org.throughline.scheduling.appointment.RecordFile;
import org.throughline.scheduling.board.BoardRow;
import org.throughline.scheduling.board.BoardRow.Part;
import org.throughline.scheduling.board.DayBoard;
import org.throughline.scheduling.board.DayBoards;
import org.throughline.scheduling.board.NotReady;
import org.throughline.scheduling.web.VisitsView.Choice;

/** A day's visits as words, what is missing first. */
@Component
class VisitPages {

    /** The desk looks ahead to the full hour after the next one. */
    private static final Duration AHEAD = Duration.ofHours(1);

    private final DayBoards boards;
    private final VisitRows rows;

    VisitPages(DayBoards boards, VisitRows rows) {
        this.boards = boards;
        this.rows = rows;
    }

    VisitsView of(Access access, Page page, Optional<LocalDate> day) {
        var board = boards.of(access, day);
        return new VisitsView(
                day(board, page),
                board.isToday() ? soon(board, page) : null,
                whole(board, page),
                told(board, page),
                sections(board, page),
                new VisitsView.Desk(board.mayCheckIn(), reasons(page)));
    }

    private static VisitsView.Day day(DayBoard board, Page page) {
        var said = page.said();
        return new VisitsView.Day(
                said.day(noon(board.day(), page)),
                href(board, board.day()),
                href(board, board.day().minusDays(1)),
                href(board, board.day().plusDays(1)),
                board.isToday() ? null : VisitController.PATH);
    }

    private static String href(DayBoard board, LocalDate day) {
        return day.equals(board.today()) ? VisitController.PATH : VisitController.PATH + "?on=" + day;
    }

    private static Instant noon(LocalDate day, Page page) {
        return day.atTime(12, 0).atZone(page.said().zone()).toInstant();
    }

    private static VisitsView.@Nullable Soon soon(DayBoard board, Page page) {
        var said = page.said();
        var ahead = said.now().plus(AHEAD).atZone(said.zone());
        var hour = ahead.truncatedTo(ChronoUnit.HOURS);
        var until = (hour.equals(ahead) ? hour : hour.plusHours(1)).toInstant();
        var coming = board.rows().stream()
                .filter(BoardRow::expected)
                .filter(row -> row.booking().start().isBefore(until))
                .toList();
        var missing = count(coming, row -> row.part() == Part.NOT_READY);
        var texts = page.texts();
        return coming.isEmpty()
                ? null
                : new VisitsView.Soon(
                        texts.get("scheduling.soon", "count", coming.size(), "time", said.time(until)),
                        texts.get("scheduling.soon.missing", "count", missing),
                        missing > 0);
    }

    private static String whole(DayBoard board, Page page) {
        return page.texts()
                .get(
                        board.isToday() ? "scheduling.whole.today" : "scheduling.whole.day",
                        "count",
                        board.rows().size(),
                        "here",
                        count(board.rows(), row -> row.part() == Part.HERE),
                        "missing",
                        count(board.rows(), row -> row.part() == Part.NOT_READY));
    }

    private static int count(List<BoardRow> among, Predicate<BoardRow> which) {
        return (int) among.stream().filter(which).count();
    }

    private static VisitsView.Told told(DayBoard board, Page page) {
        return board.file()
                .map(file -> told(file, page))
                .orElseGet(() -> new VisitsView.Told(page.texts().get("scheduling.told.never"), true, null));
    }

    private static VisitsView.Told told(RecordFile file, Page page) {
        var said = page.said();
        var texts = page.texts();
        var words = texts.get(
                "scheduling.told",
                "at",
                said.at(file.readAt()),
                "length",
                said.length(Duration.between(file.readAt(), said.now())));
        return new VisitsView.Told(
                words,
                file.oldAt(said.now()),
                file.rejected() == 0 ? null : texts.get("scheduling.told.rejected", "count", file.rejected()));
    }

    private List<VisitsView.Section> sections(DayBoard board, Page page) {
        var names = rows.names();
        return Arrays.stream(Part.values())
                .map(part -> new VisitsView.Section(
                        part.name(),
                        page.texts().get("scheduling.part." + part.name()),
                        board.rows().stream()
                                .filter(row -> row.part() == part)
                                .map(row -> rows.of(row, board, names, page))
                                .toList()))
                .filter(section -> !section.rows().isEmpty())
                .toList();
    }

    private static List<Choice> reasons(Page page) {
        return Arrays.stream(NotReady.values())
                .map(reason -> new Choice(reason.name(), page.texts().get("scheduling.missing." + reason.name())))
                .toList();
    }
}
